package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applied migrations were changed since, and a run was told not to go past that. */
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

    /** Returns where the log and the migrations disagree. */
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
