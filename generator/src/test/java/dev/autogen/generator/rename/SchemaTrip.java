package dev.autogen.generator.rename;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.comparison.Comparer;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database with rows and a model, both written as SQL, with one brought to the other and back. */
public final class SchemaTrip implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final EntityModel model;

    public SchemaTrip(String current, String desired) throws SQLException {
        database.execute(desired.split(";\n"));
        model = new EntityModel(read(), new Origins(Map.of(), Map.of()), List.of());
        database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        database.execute(current.split(";\n"));
    }

    public TestDatabase database() {
        return database;
    }

    public Comparison compare(RenameAnswers answers) throws SQLException {
        return compare(answers, Ownership.ofAll(read()));
    }

    private Comparison compare(RenameAnswers answers, Ownership owned) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            return new Comparer(connection, "public", Set.of(), owned)
                    .after(answers)
                    .compare(model);
        }
    }

    public void run(List<Operation> operations) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            DatabaseTarget target = new DatabaseTarget(connection);
            operations.forEach(target::apply);
            target.flush();
        }
    }

    /** Returns each row as text, in the order of texts, without the names of table and columns. */
    public List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : database.query("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
                + " AND relnamespace = 'public'::regnamespace ORDER BY 1")) {
            rows.addAll(database.query("SELECT t::text FROM " + table + " t"));
        }
        return rows.stream().sorted().toList();
    }

    public Schema read() throws SQLException {
        try (Connection connection = database.connect()) {
            return new CatalogReader()
                    .read(connection, new CatalogScope("public", Set.of()))
                    .schema();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
