package dev.autogen.generator.proof;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.own.AppliedOperations;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The migrations of a project, run in a scratch database of their own, which is dropped when this is closed. */
public final class ScratchRun implements AutoCloseable {

    private static final String SCHEMAS = "SELECT nspname FROM pg_catalog.pg_namespace"
            + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";

    private final ScratchDatabase scratch;
    private final String targetSchema;
    private final Migrator migrator;

    private ScratchRun(ScratchDatabase scratch, String targetSchema, Migrator migrator) {
        this.scratch = scratch;
        this.targetSchema = targetSchema;
        this.migrator = migrator;
    }

    /**
     * Makes a scratch database at base.
     *
     * @throws AutogenException AG522 if none can be had
     */
    public static ScratchRun begin(Server server, String targetSchema, Migrations migrations) {
        try {
            ScratchDatabase scratch = ScratchDatabase.create(server, targetSchema);
            makeSchemasOfOthers(scratch, migrations);
            copyDefinitions(server, scratch, targetSchema, migrations);
            Migrator migrator = Migrator.builder(new ScratchSource(scratch))
                    .migrations(migrations)
                    .schema(targetSchema)
                    .build();
            return new ScratchRun(scratch, targetSchema, migrator);
        } catch (SQLException e) {
            throw new AutogenException(
                    "AG522",
                    "Could not create a scratch database on that server to try the migrations: "
                            + e.getMessage()
                            + ". Grant CREATEDB to the role, or omit --url to try them on the embedded"
                            + " PostgreSQL.",
                    e);
        }
    }

    /** What the migrations make may be in schemas that somebody else has made. */
    private static void makeSchemasOfOthers(ScratchDatabase scratch, Migrations migrations) throws SQLException {
        Ownership owned = Ownership.of(AppliedOperations.of(() ->
                migrations.graph().revisions().stream().map(migrations::load).iterator()));
        Set<String> others = new TreeSet<>(owned.allSchemas());
        others.removeAll(owned.schemas());
        try (Connection connection = scratch.open();
                Statement statement = connection.createStatement()) {
            for (String schema : others) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(schema));
            }
        } catch (SQLException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static void copyDefinitions(
            Server server, ScratchDatabase scratch, String targetSchema, Migrations migrations) throws SQLException {
        try {
            new ScratchDefinitions(server, targetSchema)
                    .copy(scratch, migrations, migrations.graph().revisions());
        } catch (SQLException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Returns what moves the scratch database. */
    public Migrator migrator() {
        return migrator;
    }

    /** Reads what is there now. */
    public Catalog read() throws SQLException {
        try (Connection connection = open()) {
            return read(connection);
        }
    }

    /** Returns what would have to be done for the schema to be an earlier one of a scratch database. */
    public List<Operation> leftTo(Schema goal) throws SQLException {
        try (Connection connection = open()) {
            Schema reached = read(connection).schema();
            Schema canonical =
                    new PostgresCanonicalizer(connection, targetSchema, TextOrigin.UNKNOWN).canonicalize(goal, reached);
            return SchemaDiffer.diff(reached, canonical);
        }
    }

    /** Opens a connection whose search path is that of the migrations. */
    public Connection open() throws SQLException {
        Connection connection = scratch.open();
        SessionSettings.pin(connection, targetSchema);
        return connection;
    }

    private Catalog read(Connection connection) throws SQLException {
        return new CatalogReader()
                .read(connection, new CatalogScope(targetSchema, schemas(connection)))
                .withPartitioned(table -> true);
    }

    /** All schemas of the scratch database are the migrations' own. */
    private static Set<String> schemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            Set<String> schemas = new TreeSet<>();
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            return schemas;
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
