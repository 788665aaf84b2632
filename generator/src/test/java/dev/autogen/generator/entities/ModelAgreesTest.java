package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says in its own way and the database holds in PostgreSQL's, so that there is nothing to do. */
@ExtendWith(PostgresExtension.class)
class ModelAgreesTest {

    @ParameterizedTest
    @ValueSource(strings = {"xmin", "ctid", "oid", "tableoid"})
    @Tag("C007")
    void aColumnThatPostgresqlHasByItselfIsNotAdded(String name, TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE thing (id bigint PRIMARY KEY" + (name.equals("oid") ? ", oid bigint)" : ")"));

        assertThat(changes(database, "@Column(name = \"" + name + "\", nullable = true) Long system;"))
                .isEmpty();
    }

    @Test
    @Tag("C009")
    void columnsAreComparedByTheirOwnNamesNotTheAttributes(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE thing (id bigint PRIMARY KEY, a varchar(255), b varchar(255) NOT NULL)");

        assertThat(changes(
                        database, "@Column(name = \"a\") String b; @Column(name = \"b\", nullable = false) String a;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Table(schema = \"public\")", "@Table(name = \"thing\", schema = \"`public`\")"})
    @Tag("C011")
    void theTargetSchemaMayBeNamed(String table, TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE thing (id bigint PRIMARY KEY, thing bigint REFERENCES thing)");

        assertThat(changesOf(
                        database,
                        "@Entity " + table
                                + " class Thing { @Id long id; @ManyToOne @JoinColumn(name = \"thing\") Thing t; }"))
                .isEmpty();
    }

    @Test
    @Tag("C029")
    void theColumnsOfACompositeKeyNeedNotSayThatTheyAreNotNull(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE thing (a integer, b varchar(255), PRIMARY KEY (a, b))");

        assertThat(changesOf(
                        database,
                        "@Entity @IdClass(Thing.Pk.class) class Thing { @Id Integer a; @Id String b;"
                                + " record Pk(Integer a, String b) {} }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n >= -1 AND n <= 5", "n <= 5 AND n >= -1"})
    void boundsAreTheSameInAnyOrder(String check, TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE thing (id bigint PRIMARY KEY, n bigint CHECK (" + check
                + "), \"select\" numeric(38,2) CHECK (" + check.replace("n", "\"select\"") + "))");

        assertThat(changes(
                        database,
                        "@jakarta.validation.constraints.Min(-1) @jakarta.validation.constraints.Max(5) Long n;"
                                + "@Column(name = \"`select`\") @jakarta.validation.constraints.Min(-1)"
                                + " @jakarta.validation.constraints.Max(5) BigDecimal s;"))
                .isEmpty();
    }

    @Test
    @Tag("C046")
    void anIdThatNothingGeneratesHasNoDefault(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        Model model = SourceModel.ofAttributes("plain id", "");
        trip.to(model);

        assertThat(database.query("SELECT column_default FROM information_schema.columns WHERE table_name = 'thing'"))
                .containsExactly("null");
        assertThat(trip.compare(model).upgrade()).isEmpty();
    }

    @Test
    @Tag("C066")
    void foreignKeysBringNoIndexOfTheirOwn(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        Model model = SourceModel.of(
                "foreign keys",
                "@Entity @IdClass(Pair.Pk.class) class Pair { @Id int a; @Id int b; record Pk(int a, int b) {} }"
                        + " @Entity class Thing { @Id long id; @ManyToOne Thing parent;"
                        + " @ManyToOne @JoinColumn(name = \"pa\", referencedColumnName = \"a\")"
                        + " @JoinColumn(name = \"pb\", referencedColumnName = \"b\") Pair pair; }");
        trip.to(model);

        assertThat(trip.compare(model).upgrade()).isEmpty();
        assertThat(database.query("SELECT indexname FROM pg_indexes WHERE tablename = 'thing'"))
                .containsExactly("pk_thing");
    }

    static Stream<List<String>> spellings() {
        return Stream.of(
                List.of("a", "a ASC"),
                List.of("a ASC", "a NULLS LAST"),
                List.of("a asc", "a"),
                List.of("a desc", "a DESC NULLS FIRST"),
                List.of("a DESC", "a DESC"),
                List.of("  a   desc ", "a DESC"),
                List.of("a, b desc", "a, b DESC NULLS FIRST"),
                List.of("a asc, b asc", "a, b"),
                List.of("(lower(s))", "lower(s)"),
                List.of("(lower(s)) desc", "lower(s) DESC"),
                List.of("(lower( s ))", "LOWER(s)"),
                List.of("(a+1)", "(a + 1)"),
                List.of("(coalesce(a, 0))", "COALESCE(a, 0)"),
                List.of("(cast(a as text))", "(a::text)"),
                List.of("(s || 'x')", "((s)::text || 'x'::text)"),
                List.of("(lower(s)), a desc", "lower((s)::text), a DESC"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    @Tag("C069")
    void anOrderMayBeSpelledInSeveralWays(List<String> spelling, TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE thing (id bigint PRIMARY KEY, a integer NOT NULL, b integer NOT NULL, s varchar(255))",
                "CREATE INDEX ix ON thing (" + spelling.get(1) + ")");

        assertThat(changesOf(
                        database,
                        "@Entity @Table(indexes = @Index(name = \"ix\", columnList = \"" + spelling.get(0)
                                + "\")) class Thing { @Id long id; int a; int b; String s; }"))
                .isEmpty();
    }

    @Test
    @Tag("C087")
    void theChecksOfEnumsAndBooleansAreTheirTypesOwn(TestDatabase database) throws SQLException {
        Model model = SourceModel.ofAttributes(
                "enums and booleans",
                "@Enumerated(EnumType.STRING) Color text; Color number;"
                        + " @Convert(converter = org.hibernate.type.YesNoConverter.class) boolean yes;"
                        + " @Convert(converter = org.hibernate.type.NumericBooleanConverter.class) boolean one;");
        HibernateExport.create(model, database);

        Comparison comparison = ModelTrip.on(database).compare(model);

        assertThat(comparison.upgrade()).isEmpty();
        assertThat(comparison.leftAlone()).isEmpty();
    }

    @Test
    @Tag("C089")
    void whatTheCatalogDoesNotReportIsPassedOverInSilence(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                "CREATE TABLE thing (id bigint PRIMARY KEY, n integer NOT NULL)",
                "CREATE CONSTRAINT TRIGGER checks AFTER INSERT ON thing FOR EACH ROW EXECUTE FUNCTION"
                        + " suppress_redundant_updates_trigger()");

        assertThat(changes(database, "int n;")).isEmpty();
    }

    private static List<String> changes(TestDatabase database, String attributes) throws SQLException {
        return changesOf(database, "@Entity class Thing { @Id long id; " + attributes + " }");
    }

    private static List<String> changesOf(TestDatabase database, String classes) throws SQLException {
        Comparison comparison = ModelTrip.on(database).compare(SourceModel.of("agrees", classes));
        assertThat(comparison.leftAlone()).noneMatch(object -> object.kind().contains("of table"));
        return comparison.upgrade().stream().map(Operation::describe).toList();
    }
}
