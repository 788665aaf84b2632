package dev.autogen.generator.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.definition.DefinitionReader;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PgDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that scripts made, made again by a baseline, whatever part of them entities describe. */
@ExtendWith(PostgresExtension.class)
class ReproductionTest {

    private static final Map<String, CatalogScope> SCOPES = Map.of(
            "shop", CatalogScope.of("public"),
            "events", CatalogScope.of("public"),
            "library", new CatalogScope("public", Set.of("types", "Other Things")));

    private static final Map<String, Set<String>> HALF = Map.of(
            "shop", Set.of("customer", "note", "turnover", "mood"),
            "events", Set.of("room", "booking", "vehicle"),
            "library", Set.of("book", "loan", "labels", "state", "c"));

    @ParameterizedTest
    @CsvSource({
        "shop, none", "shop, half", "shop, all",
        "events, none", "events, half", "events, all",
        "library, none", "library, half"
    })
    void aFreshDatabaseHoldsTheSameWhateverIsExpressed(String script, String expressed, TestDatabase database)
            throws Exception {
        database.execute(text(script).split("\n--\n"));
        Reproduction whole = reproduction(database, SCOPES.get(script), expressed(script, expressed));

        try (TestDatabase fresh = TestDatabase.create()) {
            List<String> empty = CatalogDump.of(fresh).lines();
            apply(fresh, whole.upgrade());
            assertThat(CatalogDump.of(fresh).lines()).containsExactlyElementsOf(dump(database));
            database.execute("DROP TABLE IF EXISTS flyway_schema_history");
            PgDump.lines(database).ifPresent(lines -> assertThat(PgDump.lines(fresh))
                    .get(InstanceOfAssertFactories.list(String.class))
                    .containsExactlyElementsOf(lines));

            apply(fresh, whole.downgrade());
            assertThat(CatalogDump.of(fresh).lines().stream().filter(line -> !ofExtension(line)))
                    .containsExactlyElementsOf(
                            empty.stream().filter(line -> !ofExtension(line)).toList());
        }
    }

    @Test
    void whatAnEntityNeedsFromASchemaThatIsNotComparedIsNamed(TestDatabase database) {
        database.execute(
                "CREATE SCHEMA types",
                "CREATE DOMAIN types.code AS text",
                "CREATE TABLE book (id integer, code types.code)",
                "CREATE VIEW codes AS SELECT code FROM book");
        assertThatThrownBy(() -> reproduction(database, CatalogScope.of("public"), object -> true))
                .hasMessageContaining("table book")
                .hasMessageContaining("types.code")
                .hasMessageContaining("--schema types")
                .extracting("code")
                .isEqualTo("AG411");
    }

    @Test
    void whatNeedsASchemaThatIsNotComparedIsLeftOutWithTheReason(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE SCHEMA types",
                "CREATE TABLE types.code (code text)",
                "CREATE TABLE book (id integer)",
                "CREATE VIEW codes AS SELECT code FROM types.code",
                "CREATE VIEW more_codes AS SELECT code FROM codes");
        Reproduction whole = reproduction(database, CatalogScope.of("public"), object -> object.name()
                .name()
                .equals("book"));
        assertThat(whole.asSql()).isEmpty();
        assertThat(whole.left())
                .extracting(left -> left.kind() + " " + left.name() + ": " + left.reason())
                .containsExactlyInAnyOrder(
                        "schema types: it is not compared; --schema types takes it in",
                        "view codes: it needs relation types.code (its schema is not compared; --schema types takes it in)",
                        "view more_codes: it needs view codes");
    }

    @Test
    void objectsThatNeedEachOtherAreNamed(TestDatabase database) {
        database.execute(
                "CREATE TABLE book (id integer, title text)",
                "CREATE FUNCTION is_whole(b book) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT b.title IS NOT NULL'",
                "ALTER TABLE book ADD CONSTRAINT whole CHECK (is_whole(book.*))");
        assertThatThrownBy(() -> reproduction(database, CatalogScope.of("public"), object -> true))
                .hasMessageContaining("is_whole(b book)")
                .hasMessageContaining("table book")
                .extracting("code")
                .isEqualTo("AG410");
    }

    private static Predicate<Named> expressed(String script, String which) {
        return switch (which) {
            case "none" -> object -> false;
            case "half" -> object -> HALF.get(script).contains(object.name().name());
            default -> object -> !object.name().name().equals("flyway_schema_history");
        };
    }

    /** An extension stays: it may have been there before. */
    private static boolean ofExtension(String line) {
        return line.startsWith("extension") || (line.startsWith("cast") && line.contains("citext"));
    }

    /** The tables of other tools are nobody's. */
    private static List<String> dump(TestDatabase database) throws SQLException {
        return CatalogDump.of(database).lines().stream()
                .filter(line -> !line.contains("flyway_schema_history"))
                .toList();
    }

    private static Reproduction reproduction(TestDatabase database, CatalogScope scope, Predicate<Named> expressed)
            throws SQLException {
        try (Connection connection = database.connect()) {
            Catalog catalog = new CatalogReader().read(connection, scope);
            Schema made = part(catalog.schema(), expressed);
            Catalog empty = new Catalog(Schema.empty(), catalog.server(), List.of(), Map.of());
            Comparison common = new Comparison(
                    scope, empty, Schema.empty(), made, SchemaDiffer.diff(Schema.empty(), made), List.of(), List.of());
            return Reproduction.of(common, new DefinitionReader(connection).read(scope));
        }
    }

    private static Schema part(Schema all, Predicate<Named> expressed) {
        NamedSet<Table> tables = only(all.tables(), expressed);
        return new Schema(
                Set.of(),
                only(all.enums(), expressed),
                NamedSet.of(all.sequences().stream()
                        .filter(s -> s.ownedBy()
                                .filter(owner -> tables.contains(owner.table()))
                                .isPresent())
                        .toList()),
                NamedSet.of(tables.stream()
                        .map(table -> table.withConstraints(table.constraints().stream()
                                .filter(c -> !(c instanceof ForeignKey key) || tables.contains(key.referencedTable()))
                                .toList()))
                        .toList()),
                only(all.views(), expressed),
                only(all.composites(), expressed));
    }

    private static <T extends Named> NamedSet<T> only(NamedSet<T> objects, Predicate<Named> expressed) {
        return NamedSet.of(objects.stream().filter(expressed).toList());
    }

    private static void apply(TestDatabase database, List<Operation> operations) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            SessionSettings.pin(connection, "public");
            DatabaseTarget target = new DatabaseTarget(connection);
            operations.forEach(target::apply);
            target.flush();
            connection.commit();
        }
    }

    private static String text(String script) throws IOException {
        try (InputStream in = ReproductionTest.class.getResourceAsStream(script + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
