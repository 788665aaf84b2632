package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.DecidedTarget;
import dev.autogen.runtime.internal.destination.OpenDecision;
import dev.autogen.runtime.internal.rows.ColumnTypes;
import dev.autogen.runtime.internal.rows.RowGuard;
import dev.autogen.runtime.internal.rows.RowGuards;
import dev.autogen.runtime.internal.server.DistributedTables;
import dev.autogen.runtime.internal.server.LockHolders;
import dev.autogen.runtime.internal.server.RowSecurity;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.RowsRefusedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The look at the rows before the first lock of a run is taken. */
public final class RowCheck {

    private static final int MOST_EXAMPLES = 5;
    private static final int WIDTH = 72;

    /** No such table, column, schema, type, function or operator, and an operator that does not take a type. */
    private static final Set<String> NOT_THERE_YET = Set.of("42P01", "42703", "3F000", "42704", "42883", "42804");

    private RowCheck() {}

    /**
     * Refuses revisions that rows are in the way of, or that leave open what becomes of them.
     *
     * @throws RowsRefusedException AG264 with the rule, how many they are, some of them, and the query
     */
    public static void check(Connection connection, List<RevisionTask> tasks) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        for (RevisionTask task : tasks) {
            List<Operation> foreseen = ForeseenOperations.of(task.migration(), task.direction());
            decided(connection, task.revision().id(), foreseen);
            operations.addAll(foreseen);
        }
        DistributedTables.refuse(connection, operations);
        check(connection, tasks.stream().map(t -> t.revision().id()).collect(Collectors.joining(", ")), operations);
    }

    /** A table that is not there yet is looked at when its step comes. */
    private static void decided(Connection connection, String revision, List<Operation> operations)
            throws SQLException {
        for (Operation operation : operations) {
            if (operation instanceof Decision decision && isThere(connection, decision.table())) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(DecidedTarget.rows(decision))) {
                    if (rows.next()) {
                        throw new OpenDecision(revision, decision);
                    }
                }
            }
        }
    }

    private static boolean isThere(Connection connection, QualifiedName table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, Identifiers.quote(table));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    public static void check(Connection connection, String revision, List<Operation> operations) throws SQLException {
        for (RowGuard guard : RowGuards.of(operations, ColumnTypes.in(connection))) {
            long count = count(connection, guard);
            if (count > 0) {
                throw new RowsRefusedException(new RowsRefusedException.Refusal(
                        revision, Optional.empty(), guard, count, examples(connection, guard)));
            }
        }
    }

    /**
     * A query that does not fit the schema as it stands asks nothing of the rows: an earlier operation makes what it names,
     * or the operation itself is refused by the server. So does one over values that cannot be converted as foretold. Any
     * other failure is one of the run.
     */
    static long count(Connection connection, RowGuard guard) {
        try (Statement statement = connection.createStatement()) {
            if (guard.prelude().isPresent()) {
                statement.execute(guard.prelude().get());
            }
            try (ResultSet row = statement.executeQuery(guard.count())) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (NOT_THERE_YET.contains(state) || (guard.foretold() && state.startsWith("22"))) {
                return 0;
            }
            if (LockHolders.isSaidBy(e)) {
                throw LockHolders.refusal(Optional.of(connection), e);
            }
            RowSecurity.refusal(connection, e, "Nothing was changed.").ifPresent(refusal -> {
                throw refusal;
            });
            throw new AutogenException(
                    "AG265",
                    "The rows of " + guard.table() + " could not be checked against " + guard.rule() + ": "
                            + String.valueOf(e.getMessage()).strip() + "\nNothing was changed. The query was:\n    "
                            + guard.count()
                            + "\nRun it in psql, correct the rows, the migration or the privileges, "
                            + "and run it again.",
                    e);
        }
    }

    static List<String> examples(Connection connection, RowGuard guard) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(guard.offenders() + " LIMIT " + MOST_EXAMPLES)) {
            List<String> examples = new ArrayList<>();
            while (rows.next()) {
                examples.add(line(rows));
            }
            return examples;
        }
    }

    private static String line(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.add(columns.getColumnLabel(i) + " = " + row.getString(i));
        }
        String line = String.join(", ", values).replaceAll("\\R", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }
}
