package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL refused an operation of a migration. */
public final class MigrationFailedException extends AutogenException {

    private static final int MOST_LINES = 40;

    private final Optional<String> revision;
    private final Optional<Operation> operation;
    private final String sql;
    private final SQLException failure;

    MigrationFailedException(
            Optional<String> revision, Optional<Operation> operation, String sql, SQLException failure) {
        super("AG261", text(revision, operation, sql, failure), failure);
        this.revision = revision;
        this.operation = operation;
        this.sql = sql;
        this.failure = failure;
    }

    private static String text(
            Optional<String> revision, Optional<Operation> operation, String sql, SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).strip();
        return revision.map(r -> "Revision \"" + r + "\" failed").orElse("The migration failed")
                + operation.map(o -> " at \"" + o.describe() + "\"").orElse("")
                + ": " + reason + "\nThe statement was:\n"
                + excerpt(sql).indent(4).stripTrailing()
                + (usesNewEnumValue(failure)
                        ? "\nSet transactional = false in the @Revision of the migration: then each operation commits alone."
                        : "\nCorrect the migration or the rows, then run it again.");
    }

    private static String excerpt(String sql) {
        List<String> lines = sql.strip().lines().toList();
        return lines.size() <= MOST_LINES
                ? sql.strip()
                : String.join("\n", lines.subList(0, MOST_LINES / 2)) + "\n... and " + (lines.size() - MOST_LINES / 2)
                        + " lines more";
    }

    /** A new value of an enum type that was there before cannot be used in the transaction that adds it. */
    private static boolean usesNewEnumValue(SQLException failure) {
        return "55P04".equals(failure.getSQLState());
    }

    /** Returns the id of the revision, where it is known. */
    public Optional<String> revision() {
        return revision;
    }

    /** Returns the operation; nothing for a query, or for several that were sent together. */
    public Optional<Operation> operation() {
        return operation;
    }

    /** Returns the statement, or the statements that were sent together. */
    public String sql() {
        return sql;
    }

    /** Returns what PostgreSQL said. */
    public SQLException failure() {
        return failure;
    }

    /** Tells whether a lock was not to be had, in time or, in a deadlock, at all. */
    boolean isLockTimeout() {
        return "55P03".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    /** Tells whether PostgreSQL runs the statement outside a transaction only. */
    boolean needsNoTransaction() {
        return "25001".equals(failure.getSQLState());
    }
}
