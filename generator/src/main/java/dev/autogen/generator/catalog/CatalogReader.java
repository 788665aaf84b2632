package dev.autogen.generator.catalog;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the catalog of a database: one round trip, as many statements for five tables as for five thousand. */
public final class CatalogReader {

    private static final List<CatalogQuery> ALL = List.of(CatalogQuery.values());

    /**
     * Reads the catalog as of one moment.
     *
     * <p>A connection in auto-commit mode reads in a transaction of its own; another reads in the transaction it is in,
     * whose own changes it sees.
     */
    public Catalog read(Connection connection, CatalogScope scope) {
        try {
            SessionSettings.pin(connection, scope.targetSchema());
            return connection.getAutoCommit() ? readAlone(connection, scope) : readHere(connection, "", scope);
        } catch (SQLException e) {
            if (DatabaseErrors.isLockTimeout(e)) {
                throw DatabaseErrors.translate(e, connection);
            }
            throw new AutogenException(
                    "AG401",
                    "Cannot read the catalog of the database: " + e.getMessage()
                            + " Check that the role may read pg_catalog and that no lock is held on its tables.",
                    e);
        }
    }

    private static Catalog readAlone(Connection connection, CatalogScope scope) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return readHere(connection, "set transaction isolation level repeatable read, read only;\n", scope);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Catalog readHere(Connection connection, String before, CatalogScope scope) throws SQLException {
        SchemaRows schema = new SchemaRows();
        FactRows facts = new FactRows(schema::relation);
        List<ServerVersion> server = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean isRows = statement.execute(before + "set local jit = off;\n" + script(scope));
            QueryResults.read(statement, isRows, ALL, (query, row) -> {
                switch (query) {
                    case SERVER -> server.add(new ServerVersion((int) row.number("version_number")));
                    case SIZES -> facts.takeSize(row);
                    case ATTACHMENTS -> facts.takeAttachment(row);
                    case DEPENDANTS -> facts.takeDependant(row);
                    default -> schema.take(query, row);
                }
            });
        }
        return new Catalog(schema.schema(), server.get(0), schema.leftAlone(), facts.facts(), schema.others());
    }

    private static String script(CatalogScope scope) {
        String schemas = Stream.concat(Stream.of(scope.targetSchema()), scope.otherSchemas().stream())
                .map(Identifiers::literal)
                .collect(Collectors.joining(", ", "array[", "]::name[]"));
        return CatalogQuery.script(ALL, schemas, Identifiers.literal(scope.targetSchema()));
    }
}
