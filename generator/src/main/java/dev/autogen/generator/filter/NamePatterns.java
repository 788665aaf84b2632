package dev.autogen.generator.filter;

import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectPath;
import java.util.List;

/**
 * A filter by patterns.
 *
 * <p>What an exclude pattern fits is left out. Where include patterns speak of a kind, only what one of them fits is kept
 * of that kind.
 */
public final class NamePatterns implements ObjectFilter {

    private final List<NamePattern> include;
    private final List<NamePattern> exclude;
    private final String targetSchema;

    private NamePatterns(List<NamePattern> include, List<NamePattern> exclude, String targetSchema) {
        this.include = include;
        this.exclude = exclude;
        this.targetSchema = targetSchema;
    }

    /**
     * Returns the filter for patterns like {@code legacy_*}, {@code audit.*}, {@code audit.task.note}, {@code index
     * ix_tmp_*}, {@code schema audit}.
     *
     * @param targetSchema the schema that patterns leave out
     * @throws IllegalArgumentException if one of them is no pattern
     */
    public static ObjectFilter of(List<String> include, List<String> exclude, String targetSchema) {
        return include.isEmpty() && exclude.isEmpty()
                ? ObjectFilter.ALL
                : new NamePatterns(
                        include.stream().map(NamePattern::parse).toList(),
                        exclude.stream().map(NamePattern::parse).toList(),
                        targetSchema);
    }

    @Override
    public boolean looksAt(ObjectPath path) {
        if (exclude.stream().anyMatch(pattern -> pattern.fits(path, targetSchema))) {
            return false;
        }
        List<NamePattern> speaking = include.stream()
                .filter(pattern -> pattern.kinds().contains(path.kind()))
                .toList();
        return speaking.isEmpty() || speaking.stream().anyMatch(pattern -> pattern.fits(path, targetSchema));
    }
}
