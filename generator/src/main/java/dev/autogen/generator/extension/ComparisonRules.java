package dev.autogen.generator.extension;

import java.util.List;
import java.util.Set;

/**
 * How the user wants model and database compared, where that is not autogen's own way.
 *
 * @param ignored the kinds of difference that are none
 * @param comparators who is asked first
 * @param filter what is compared at all
 * @param strict whether what scripts made is changed too where the application works with it
 * @param sameText whether {@code varchar} without a length and {@code text} are the same
 */
public record ComparisonRules(
        Set<Family> ignored,
        List<SchemaComparator> comparators,
        ObjectFilter filter,
        boolean strict,
        boolean sameText) {

    /** Autogen's own way. */
    public static final ComparisonRules NONE = new ComparisonRules(Set.of(), List.of());

    public ComparisonRules {
        ignored = Set.copyOf(ignored);
        comparators = List.copyOf(comparators);
    }

    /** Makes rules that leave what scripts made as it is. */
    public ComparisonRules(Set<Family> ignored, List<SchemaComparator> comparators, ObjectFilter filter) {
        this(ignored, comparators, filter, false, false);
    }

    /** Makes rules that compare everything. */
    public ComparisonRules(Set<Family> ignored, List<SchemaComparator> comparators) {
        this(ignored, comparators, ObjectFilter.ALL);
    }

    /** Returns the rules of extensions, without some kinds of difference. */
    public static ComparisonRules of(Set<Family> ignored, Extensions extensions) {
        ComparisonRules rules = new ComparisonRules(ignored, extensions.of(SchemaComparator.class));
        for (ObjectFilter filter : extensions.of(ObjectFilter.class)) {
            rules = rules.filteredBy(filter);
        }
        return rules;
    }

    /** Returns the same rules for what another filter leaves of it. */
    public ComparisonRules filteredBy(ObjectFilter other) {
        return new ComparisonRules(ignored, comparators, filter.and(other), strict, sameText);
    }

    /** Returns the same rules that change what scripts made too. */
    public ComparisonRules strict(boolean isSo) {
        return new ComparisonRules(ignored, comparators, filter, isSo, sameText);
    }

    /** Returns the same rules that take {@code varchar} without a length for {@code text}. */
    public ComparisonRules sameText(boolean isSo) {
        return new ComparisonRules(ignored, comparators, filter, strict, isSo);
    }
}
