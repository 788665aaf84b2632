package dev.autogen.generator.extension;

import java.util.List;
import java.util.Set;

/**
 * How the user wants model and database compared, where that is not autogen's own way.
 *
 * @param ignored the kinds of difference that are none
 * @param comparators who is asked first
 */
public record ComparisonRules(Set<Family> ignored, List<SchemaComparator> comparators) {

    /** Autogen's own way. */
    public static final ComparisonRules NONE = new ComparisonRules(Set.of(), List.of());

    public ComparisonRules {
        ignored = Set.copyOf(ignored);
        comparators = List.copyOf(comparators);
    }
}
