package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applied migrations were edited, and the checksum policy forbids the run. */
public final class ChangedMigrationsException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ChangedMigrationsException(List<Finding> findings) {
        super(
                "AG586",
                "Nothing was run: "
                        + findings.stream()
                                .map(f -> "revision \"" + f.revision() + "\" " + f.what() + ". " + f.wayOut())
                                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Returns the differences between history and migrations. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Map<String, ?> facts() {
        return Map.of("changed", findings.stream().map(Finding::revision).toList());
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
