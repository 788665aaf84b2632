package dev.autogen.cli.options;

import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.NamePatterns;
import dev.autogen.runtime.UsageException;
import java.util.List;
import picocli.CommandLine.Option;

/** What of model and database is compared. */
public final class FilterOptions {

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "PATTERN",
            description = "Compare only matching objects: task_*, audit.*, index ix_*. A kind may come first.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            split = ",",
            paramLabel = "PATTERN",
            description = "Ignore matching objects: legacy_*, audit.task.note, sequence *_old, schema audit.")
    private List<String> exclude = List.of();

    /**
     * Returns the filter for the patterns.
     *
     * @throws UsageException AG118 if one of them cannot be read
     */
    public ObjectFilter patterns(String targetSchema) {
        try {
            return NamePatterns.of(given(include), given(exclude), targetSchema);
        } catch (IllegalArgumentException e) {
            throw new UsageException("AG118", "invalid pattern in --include or --exclude: " + e.getMessage() + ".");
        }
    }

    private static List<String> given(List<String> patterns) {
        return patterns.stream().filter(pattern -> !pattern.isBlank()).toList();
    }
}
