package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.rows.WrittenRows;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL refused an operation of a migration. */
public final class MigrationFailedException extends AutogenException {

    /** Replaces the statement if the history could not be written. */
    public static final String JOURNAL = "(journal)";

    private static final int MOST_LINES = 40;
    private static final String NO_TRANSACTION = "25001";
    private static final Set<String> ALREADY_THERE = Set.of("42P07", "42701", "42710", "42P06", "42723", "42P16");

    private final Optional<String> revision;
    private final Optional<Operation> operation;
    private final String sql;
    private final SQLException failure;

    public MigrationFailedException(
            Optional<String> revision, Optional<Operation> operation, String sql, SQLException failure) {
        this(code(failure), text(revision, operation, sql, failure), revision, operation, sql, failure);
    }

    private MigrationFailedException(
            String code,
            String text,
            Optional<String> revision,
            Optional<Operation> operation,
            String sql,
            SQLException failure) {
        super(code, text, failure);
        this.revision = revision;
        this.operation = operation;
        this.sql = sql;
        this.failure = failure;
    }

    private static String text(
            Optional<String> revision, Optional<Operation> operation, String sql, SQLException failure) {
        return text(revision, operation, sql, failure, wayOut(failure));
    }

    private static String text(
            Optional<String> revision, Optional<Operation> operation, String sql, SQLException failure, String end) {
        String reason = String.valueOf(failure.getMessage()).strip();
        if (isChanged(failure)) {
            return revision.map(r -> "Revision \"" + r + "\" stopped").orElse("The migration stopped")
                    + operation.map(o -> " at \"" + o.describe() + "\"").orElse("") + ": "
                    + reason.replaceFirst("^ERROR: ", "").replaceFirst("(?s)\\n  Where: .*", "") + "\n" + end;
        }
        return revision.map(r -> "Revision \"" + r + "\" failed").orElse("The migration failed")
                + operation.map(o -> " at \"" + o.describe() + "\"").orElse("")
                + ": " + reason + "\nThe statement was:\n"
                + excerpt(sql).indent(4).stripTrailing() + "\n" + end;
    }

    /** A failure that the migration did not cause keeps its usual code. */
    private static String code(SQLException failure) {
        return isChanged(failure)
                ? WrittenRows.REFUSED
                : DatabaseErrors.isLost(failure) ? "AG258" : DatabaseErrors.isReadOnly(failure) ? "AG252" : "AG261";
    }

    private static String wayOut(SQLException failure) {
        if (DatabaseErrors.isLost(failure)) {
            return "The connection to the server was lost. What was not committed is rolled back. Run again when the server"
                    + " is available: the run continues where it stopped.";
        } else if (DatabaseErrors.isReadOnly(failure)) {
            return DatabaseErrors.WRITABLE;
        } else if (isChanged(failure)) {
            return "What was not committed is rolled back. Change them to accept these rows, or disable them for the run: start"
                    + " with op.execute(\"ALTER TABLE ... DISABLE TRIGGER ...\") (for a rule, DISABLE RULE) and end with"
                    + " ENABLE.";
        } else if (usesNewEnumValue(failure)) {
            return "Set transactional = false in the @Revision of the migration. Then each operation commits by itself.";
        } else if (NO_TRANSACTION.equals(failure.getSQLState())) {
            return "PostgreSQL runs this only outside a transaction: set transactional = false in the @Revision of the"
                    + " migration, and put each such statement in a separate op.execute.";
        }
        return "Correct the migration or the rows, then run it again.";
    }

    /** Returns the same failure with another code and advice. */
    public MigrationFailedException because(String code, String wayOut) {
        return new MigrationFailedException(
                code, text(revision, operation, sql, failure, wayOut), revision, operation, sql, failure);
    }

    /** Returns the same failure with a note on the committed steps, which must stay in the class. */
    public MigrationFailedException leaving(String committed) {
        return because(code(failure), wayOut(failure) + " " + committed);
    }

    private static String excerpt(String sql) {
        List<String> lines = sql.strip().lines().toList();
        return lines.size() <= MOST_LINES
                ? sql.strip()
                : String.join("\n", lines.subList(0, MOST_LINES / 2)) + "\n... and " + (lines.size() - MOST_LINES / 2)
                        + " more lines";
    }

    /** Triggers or rules changed what was written. */
    private static boolean isChanged(SQLException failure) {
        return WrittenRows.REFUSED.equals(failure.getSQLState());
    }

    /** A new value of an enum type that was there before cannot be used in the transaction that adds it. */
    private static boolean usesNewEnumValue(SQLException failure) {
        return "55P04".equals(failure.getSQLState());
    }

    /** Returns the id of the revision, if known. */
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

    /** Returns the failure from PostgreSQL. */
    public SQLException failure() {
        return failure;
    }

    /** Tells whether a lock could not be acquired, because of a timeout or a deadlock. */
    public boolean isLockTimeout() {
        return "55P03".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    /** Tells whether PostgreSQL runs the statement only outside a transaction. */
    public boolean needsNoTransaction() {
        return NO_TRANSACTION.equals(failure.getSQLState());
    }

    /** Tells whether the failure lies with the session and will not go away by sending the statements one by one. */
    public boolean isOfTheSession() {
        return DatabaseErrors.isLost(failure) || DatabaseErrors.isReadOnly(failure);
    }

    public boolean isCancelled() {
        return DatabaseErrors.isCancelled(failure);
    }

    /** Tells whether the row in the history could not be written, and not what the migration does. */
    public boolean isOfTheJournal() {
        return sql.equals(JOURNAL);
    }

    /** Tells whether an object already exists. */
    public boolean isAlreadyThere() {
        return ALREADY_THERE.contains(String.valueOf(failure.getSQLState()));
    }
}
