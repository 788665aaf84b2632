package dev.autogen.cli.project;

import dev.autogen.cli.session.Session;
import dev.autogen.generator.drift.Drift;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a new migration to a database that is what its applied migrations make: what somebody changed by hand would end up
 * in the migration, and break it everywhere else.
 */
public final class DriftGuard {

    /** The migrations do not run without rows, or there is no place to run them. */
    private static final Set<String> UNKNOWN = Set.of("AG531", "AG532");

    private DriftGuard() {}

    /**
     * Refuses a database that drifted. What was added to a table, and the entities do not have, is no obstacle: it is left
     * alone.
     *
     * @throws AutogenException AG405 with the differences and the way back
     */
    public static void check(Workspace workspace, Standing standing, ModelComparison model, Session session)
            throws SQLException {
        if (workspace.database().disposable() || standing.applied().ids().isEmpty()) {
            return;
        }
        Drift drift;
        try {
            drift = LiveDrift.of(workspace, session);
        } catch (AutogenException e) {
            if (!UNKNOWN.contains(e.code())) {
                throw e;
            }
            session.console()
                    .note("drift was not checked, so look for changes made by hand in the migration: "
                            + e.getMessage());
            return;
        }
        List<Operation> repair = drift.repair().stream()
                .filter(o -> !drift.additions().contains(o) || model.expects(o))
                .toList();
        if (!repair.isEmpty() || !drift.missing().isEmpty()) {
            throw refusal(drift, repair);
        }
    }

    private static AutogenException refusal(Drift drift, List<Operation> repair) {
        String differences = Stream.concat(
                        repair.stream().flatMap(o -> o.describe().lines()),
                        drift.missing().stream()
                                .map(o -> "+ " + o.kind() + " " + o.name() + " (by the SQL of its migration)"))
                .map(line -> "\n  " + line)
                .collect(Collectors.joining());
        String statements = repair.stream()
                .flatMap(o -> new PostgresDdl().render(o).stream())
                .map(sql -> "\n" + sql.indent(4).stripTrailing() + ";")
                .collect(Collectors.joining());
        return new AutogenException(
                "AG405",
                "the database has drifted: somebody changed it by hand. These operations would restore it:"
                        + differences
                        + "\nA migration written now would contain these changes or rely on them, and fail on other"
                        + " databases. Restore the database first"
                        + (statements.isEmpty() ? "." : ":" + statements)
                        + "\nIf you want to keep a change, make it in the entities afterwards and run autogen -m. A column"
                        + " whose values you need can be renamed instead of dropped. --ignore-drift writes the migration"
                        + " anyway.");
    }
}
