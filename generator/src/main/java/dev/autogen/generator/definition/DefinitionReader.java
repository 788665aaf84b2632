package dev.autogen.generator.definition;

import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads definitions: names in the target schema without it, all others with theirs. */
public final class DefinitionReader {

    private static final String SCHEMAS = "SELECT nspname FROM pg_catalog.pg_namespace n"
            + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d"
            + " WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')";

    private final Connection connection;

    /** Makes a reader of the database of a connection, in its transaction if it has one. */
    public DefinitionReader(Connection connection) {
        this.connection = connection;
    }

    /** Reads the definitions in all schemas of users. */
    public Definitions readAll(String targetSchema) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return read(new CatalogScope(targetSchema, schemas));
    }

    /**
     * Reads the definitions in some schemas.
     *
     * @throws dev.autogen.runtime.AutogenException AG516 if somebody holds a lock on what is read
     */
    public Definitions read(CatalogScope scope) throws SQLException {
        try {
            return definitions(scope);
        } catch (SQLException e) {
            if (DatabaseErrors.isLockTimeout(e)) {
                throw DatabaseErrors.translate(e, connection);
            }
            throw e;
        }
    }

    private Definitions definitions(CatalogScope scope) throws SQLException {
        SessionSettings.pin(connection, scope.targetSchema());
        Set<String> schemas = new TreeSet<>(scope.otherSchemas());
        schemas.add(scope.targetSchema());
        List<DefinitionRow> rows = new ArrayList<>();
        List<Unreproduced> unreproduced = new ArrayList<>();
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (DefinitionQuery query : DefinitionQuery.OBJECTS) {
                try (ResultSet found = statement.executeQuery(query.in(schemas, scope.targetSchema()))) {
                    while (found.next()) {
                        rows.add(DefinitionRow.read(found));
                    }
                }
            }
            try (ResultSet found =
                    statement.executeQuery(DefinitionQuery.DEPENDENCIES.in(schemas, scope.targetSchema()))) {
                while (found.next()) {
                    needs.computeIfAbsent(found.getString("address"), address -> new HashSet<>())
                            .add(found.getString("needs"));
                }
            }
            try (ResultSet found =
                    statement.executeQuery(DefinitionQuery.UNREPRODUCED.in(schemas, scope.targetSchema()))) {
                while (found.next()) {
                    unreproduced.add(unreproduced(found));
                }
            }
        }
        rows.sort(DefinitionRow.BY_NUMBER);
        rows.forEach(row ->
                needs.computeIfAbsent(row.address(), address -> new HashSet<>()).addAll(row.needs()));
        return new Definitions(new DefinitionRows(rows).definitions(), needs, unreproduced);
    }

    private static Unreproduced unreproduced(ResultSet row) throws SQLException {
        QualifiedName name = new QualifiedName(DefinitionRow.optional(row, "schema"), row.getString("name"));
        return new Unreproduced(
                row.getString("address"),
                new LeftAlone(row.getString("kind"), name, row.getString("reason")),
                row.getBoolean("said"));
    }
}
