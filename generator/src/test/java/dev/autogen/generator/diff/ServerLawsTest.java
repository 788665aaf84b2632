package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.diff.SchemaPairs.SchemaPair;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.PostgresDdl;
import dev.autogen.runtime.postgres.SearchPath;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds of the difference of any two schemas on a real server; each try is one transaction, rolled back. */
@Domain(SchemaPairs.class)
class ServerLawsTest {

    private static final CatalogScope SCOPE = new CatalogScope("public", Set.of("audit"));
    private static TestDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void open() throws SQLException {
        database = TestDatabase.create();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, afterFailure = AfterFailureMode.RANDOM_SEED)
    void upReachesTheDesiredSchemaAndDownRestoresTheOldOne(@ForAll SchemaPair pair) throws SQLException {
        try {
            Schema none = begin();
            apply(SchemaDiffer.diff(none, pair.b()));
            Schema b = chosenAs(pair.b(), read());
            // Not back to a savepoint: inside of one, PostgreSQL does not know an enum type for its own.
            connection.rollback();
            begin();
            apply(SchemaDiffer.diff(none, pair.a()));
            Schema a = read();

            List<Operation> up = SchemaDiffer.diff(a, b);
            apply(up);
            Schema reached = read();
            assertThat(SchemaDiffer.diff(reached, b)).isEmpty();
            apply(SchemaDiffer.reverse(up));
            assertThat(Structure.withNames(read())).isEqualTo(Structure.withNames(a));
        } finally {
            connection.rollback();
        }
    }

    private static Schema begin() throws SQLException {
        SearchPath.pin(connection, "public");
        run("CREATE SCHEMA audit");
        return read();
    }

    private static Schema read() {
        return new CatalogReader().read(connection, SCOPE).schema();
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }

    private static void apply(List<Operation> operations) throws SQLException {
        List<String> statements = operations.stream()
                .filter(operation -> !(operation instanceof CreateSchema))
                .flatMap(operation -> new PostgresDdl().render(operation).stream())
                .toList();
        run(String.join(";\n", statements));
    }

    /** A catalog does not tell which names were chosen; the model it was made from does. */
    private static Schema chosenAs(Schema model, Schema catalog) {
        return catalog.withTables(NamedSet.of(catalog.tables().stream()
                .map(table -> chosenAs(model.tables().find(table.name()).orElseThrow(), table))
                .toList()));
    }

    private static Table chosenAs(Table model, Table table) {
        return table.withConstraints(table.constraints().stream()
                        .map(c -> c.named(new ObjectName(
                                c.name().text(),
                                model.constraint(c.name().text())
                                        .map(Constraint::name)
                                        .filter(ObjectName::chosen)
                                        .isPresent())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.named(new ObjectName(
                                i.name().text(),
                                model.index(i.name().text())
                                        .map(Index::name)
                                        .filter(ObjectName::chosen)
                                        .isPresent())))
                        .toList());
    }
}
