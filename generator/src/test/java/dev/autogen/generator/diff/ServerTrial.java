package dev.autogen.generator.diff;

import dev.autogen.generator.RemadeTexts;
import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.rows.GuardTrial;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One try of a law on a real server: a transaction on a connection of its own, rolled back at the end.
 *
 * <p>Before 17, a new value of an enum type that the same transaction made cannot be used in it when the value came by
 * ALTER TYPE; there each statement is committed alone, and the database is emptied at the end.
 */
final class ServerTrial implements AutoCloseable {

    private static final CatalogScope SCOPE = new CatalogScope("public", RandomSchema.NAMESPACES);

    private final TestDatabase database;
    private final Connection connection;
    private final boolean oneTransaction;

    ServerTrial(TestDatabase database) throws SQLException {
        this(database, database.connect());
    }

    private ServerTrial(TestDatabase database, Connection connection) throws SQLException {
        this(database, connection, ServerVersion.of(connection).isAtLeast(17));
    }

    private ServerTrial(TestDatabase database, Connection connection, boolean oneTransaction) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.oneTransaction = oneTransaction;
        connection.setAutoCommit(!oneTransaction);
    }

    /** Returns a trial in one transaction on every server, for what adds no value to an enum type. */
    static ServerTrial inOneTransaction(TestDatabase database) throws SQLException {
        return new ServerTrial(database, database.connect(), true);
    }

    Schema begin() throws SQLException {
        SessionSettings.pin(connection, "public");
        for (String namespace : RandomSchema.NAMESPACES) {
            run("CREATE SCHEMA " + Identifiers.quote(namespace));
        }
        return read();
    }

    /** Not back to a savepoint: inside of one, PostgreSQL does not know an enum type for its own. */
    void beginAgain() throws SQLException {
        undo();
        begin();
    }

    Schema canonical(Schema model, Schema current) {
        return new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN).canonicalize(model, current);
    }

    List<String> differences(Schema current, Schema model) {
        return SchemaDiffer.diff(current, canonical(model, current)).stream()
                .map(Operation::toString)
                .toList();
    }

    /** Widens the texts that PostgreSQL lets widen by themselves, in the database and in the model. */
    Schema widened(Schema model) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (Table table : model.tables()) {
            List<Column> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                boolean varying = column.type().contains("var") && column.type().contains("char");
                if (varying && !isTied(model, table, column.name())) {
                    columns.add(column.withType("character varying(99)"));
                    String collation =
                            column.collation().map(c -> " COLLATE " + c).orElse("");
                    run("ALTER TABLE " + Identifiers.quote(table.name()) + " ALTER COLUMN "
                            + Identifiers.quote(column.name()) + " TYPE character varying(99)" + collation);
                } else {
                    columns.add(column);
                }
            }
            tables.add(table.withColumns(columns));
        }
        return model.withTables(NamedSet.of(tables));
    }

    private static boolean isTied(Schema model, Table table, String column) {
        boolean read = model.views().stream()
                .anyMatch(
                        view -> view.uses().getOrDefault(table.name(), Set.of()).contains(column));
        boolean included = table.constraintsOf(UniqueConstraint.class)
                        .anyMatch(u -> u.include().contains(column))
                || table.indexes().stream().anyMatch(i -> i.include().contains(column));
        boolean inKey = model.tables().stream().anyMatch(t -> t.constraintsOf(ForeignKey.class)
                .anyMatch(key -> (t.equals(table) && key.columns().contains(column))
                        || (key.referencedTable().equals(table.name())
                                && key.referencedColumns().contains(column))));
        return read || included || inKey;
    }

    /** Returns why the guards of operations would refuse them. */
    Optional<RowsRefusedException> refusal(List<Operation> operations) throws SQLException {
        return GuardTrial.refusal(connection, operations);
    }

    /** Returns the rows of a query with one column. */
    List<String> column(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    Schema read() {
        return new CatalogReader().read(connection, SCOPE).schema();
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }

    void apply(List<Operation> operations) throws SQLException {
        List<String> statements = operations.stream()
                .filter(operation -> !(operation instanceof CreateSchema))
                .flatMap(operation -> new PostgresDdl().render(operation).stream())
                .toList();
        if (oneTransaction) {
            run(String.join(";\n", statements));
            return;
        }
        for (String statement : statements) {
            run(statement);
        }
    }

    /** Applies operations, or tells that rows are in their way. */
    boolean accepts(List<Operation> operations) throws SQLException {
        try {
            apply(operations);
            return true;
        } catch (SQLException e) {
            Throwable cause = e.getCause();
            String state = cause instanceof SQLException refusal ? String.valueOf(refusal.getSQLState()) : "";
            if (state.startsWith("22") || state.startsWith("23")) {
                return false;
            }
            throw e;
        }
    }

    /** Has checks, defaults and indexes made again from their own texts. */
    void remake() throws SQLException {
        RemadeTexts.in(connection);
        SessionSettings.pin(connection, "public");
    }

    private void undo() throws SQLException {
        if (oneTransaction) {
            connection.rollback();
        } else {
            database.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        undo();
        connection.close();
    }
}
