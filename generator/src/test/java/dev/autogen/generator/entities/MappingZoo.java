package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.ServerVersion;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A collection of small models. For each, a database that Hibernate makes and one made from the schema that is read have
 * the same catalog, and Hibernate's validation takes the second.
 */
abstract class MappingZoo {

    /** Returns the models. */
    abstract Stream<Model> models();

    @TestFactory
    Stream<DynamicTest> hibernateWouldMakeTheSame() {
        return models().map(model -> DynamicTest.dynamicTest(model.name(), () -> check(model)));
    }

    private static void check(Model model) throws SQLException {
        try (TestDatabase theirs = TestDatabase.create();
                TestDatabase ours = TestDatabase.create()) {
            Schema read =
                    new EntitySchemaReader().read(model.source(), server(ours)).schema();
            read.namespaces().forEach(name -> theirs.execute("create schema " + name));
            HibernateExport.create(model, theirs);
            SchemaCreation.create(read, ours);

            Set<String> chosen = NamelessSchema.chosen(read);
            List<String> expected = NamelessSchema.lines(catalog(theirs, read), chosen);
            List<String> actual = NamelessSchema.lines(catalog(ours, read), chosen);
            assertThat(without(actual, expected)).as("only in ours").isEqualTo(without(expected, actual));
            HibernateExport.validate(model, ours);
            assertThat(diff(theirs, read)).isEmpty();
        }
    }

    private static List<Operation> diff(TestDatabase database, Schema read) throws SQLException {
        Schema current = catalog(database, read);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Schema desired = new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                    .canonicalize(ReadableNames.name(read), current);
            connection.rollback();
            return SchemaDiffer.diff(current, desired);
        }
    }

    private static String without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    }

    private static ServerVersion server(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return ServerVersion.of(connection);
        }
    }

    private static Schema catalog(TestDatabase database, Schema read) throws SQLException {
        try (Connection connection = database.connect()) {
            return new CatalogReader()
                    .read(connection, new CatalogScope("public", read.namespaces()))
                    .schema();
        }
    }
}
