package dev.autogen.generator.canonical.scratch;

import dev.autogen.generator.catalog.TemporarySchema;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A transaction in which temporary objects are made and read, and which leaves nothing behind. */
public final class ScratchSession implements AutoCloseable {

    private static final String OUTER = "autogen_canonical";

    private final Connection connection;
    private final String targetSchema;
    private final boolean own;
    private boolean begun;

    /** Takes a connection: a transaction of its own is begun at the first question, or a savepoint in the caller's. */
    public ScratchSession(Connection connection, String targetSchema) throws SQLException {
        this.connection = connection;
        this.targetSchema = targetSchema;
        this.own = connection.getAutoCommit();
    }

    /**
     * Makes each group of objects, reads it and takes it back before the next, so that locks are held for one group
     * only; all in one round trip.
     */
    public List<Schema> read(Script before, List<Script> groups) throws SQLException {
        Script script = start().addAll(before);
        for (Script group : groups) {
            script.add("savepoint autogen_group")
                    .addAll(group)
                    .add(TemporarySchema.script())
                    .add("rollback to savepoint autogen_group");
        }
        List<Schema> read = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean atRows = statement.execute(script.toString());
            for (int i = 0; i < groups.size(); i++) {
                TemporarySchema.Read result = TemporarySchema.read(statement, atRows);
                read.add(result.schema());
                atRows = result.atRows();
            }
        } finally {
            undo();
        }
        return read;
    }

    /** Runs groups that each end in a query and returns its rows, the first column as a number. */
    public List<NumberedText> query(Script before, List<Script> groups) throws SQLException {
        Script script = start().addAll(before);
        for (Script group : groups) {
            script.add("savepoint autogen_group").addAll(group).add("rollback to savepoint autogen_group");
        }
        List<NumberedText> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean atRows = statement.execute(script.toString());
            while (atRows || statement.getUpdateCount() >= 0) {
                if (atRows) {
                    collect(statement, found);
                }
                atRows = statement.getMoreResults();
            }
        } finally {
            undo();
        }
        return found;
    }

    private static void collect(Statement statement, List<NumberedText> found) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found.add(new NumberedText(rows.getInt(1), rows.getString(2)));
            }
        }
    }

    /** Runs a script for nothing but to see whether the server takes it. */
    public void attempt(Script before, Script script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(start().addAll(before).addAll(script).toString());
        } finally {
            undo();
        }
    }

    private Script start() throws SQLException {
        if (!begun) {
            SessionSettings.pin(connection, targetSchema);
            connection.setAutoCommit(false);
            begun = true;
        }
        return new Script().add(own ? "set transaction read write" : "savepoint " + OUTER);
    }

    private void undo() throws SQLException {
        if (own) {
            connection.rollback();
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback to savepoint " + OUTER + "; release savepoint " + OUTER);
        }
    }

    @Override
    public void close() throws SQLException {
        if (own && begun) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A text with the number of the question it answers. */
    public record NumberedText(int number, String text) {}
}
