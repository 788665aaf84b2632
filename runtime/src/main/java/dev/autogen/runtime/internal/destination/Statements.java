package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the statements of operations over a connection, each failure with what was sent. */
public final class Statements {

    /** Deferred triggers run now, or the next DDL on their table fails: it has pending trigger events. */
    public static final String SETTLE = "SET CONSTRAINTS ALL IMMEDIATE";

    private final Connection connection;
    private final Optional<String> revision;

    public Statements(Connection connection, Optional<String> revision) {
        this.connection = connection;
        this.revision = revision;
    }

    /** Runs an operation, statement by statement. */
    public void run(Operation operation) {
        if (operation instanceof ExecuteSql raw && !raw.arguments().isEmpty()) {
            runWithArguments(raw);
            run(Optional.of(operation), SETTLE);
        } else {
            ScriptTarget.statementsOf(operation).forEach(sql -> run(Optional.of(operation), sql));
        }
    }

    /** Runs SQL that somebody wrote, and nothing with it: outside a transaction there is nothing to settle. */
    public void runAlone(ExecuteSql raw) {
        if (raw.arguments().isEmpty()) {
            run(Optional.of(raw), raw.sql());
        } else {
            runWithArguments(raw);
        }
    }

    /** Runs statements that the server takes in one go. */
    void runTogether(List<String> statements) {
        run(Optional.empty(), String.join("\n;\n", statements));
    }

    private void run(Optional<Operation> operation, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new MigrationFailedException(revision, operation, sql, e);
        }
    }

    private void runWithArguments(ExecuteSql raw) {
        try (PreparedStatement statement = connection.prepareStatement(raw.sql())) {
            bind(statement, raw.arguments());
            statement.execute();
        } catch (SQLException e) {
            throw new MigrationFailedException(revision, Optional.of(raw), raw.sql(), e);
        }
    }

    /** Runs a query and reads it to its end. */
    public List<Row> query(String sql, List<Object> arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new MigrationFailedException(revision, Optional.empty(), sql, e);
        }
    }

    /** A text may be meant as anything: the server finds the type, as it does for a literal in a script. */
    private static void bind(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument instanceof String) {
                statement.setObject(i + 1, argument, Types.OTHER);
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
        }
        return new Row(values);
    }
}
