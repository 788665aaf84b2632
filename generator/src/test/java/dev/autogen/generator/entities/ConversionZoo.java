package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.RemadeTexts;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Pairs of models. The migration from each to the other brings the database to what a fresh one of the other model is, the
 * second difference is empty, Hibernate's validation passes, and the downgrade brings back exactly what there was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConversionZoo {

    private static final String TOTALS = "conversions, Hibernate " + Version.getVersionString() + ", ";

    /** A model and what becomes of it; both ways are tried. */
    record Conversion(Model a, Model b) {

        /** Returns a conversion of one entity with an id and these attributes. */
        static Conversion ofAttributes(String name, String before, String after) {
            return new Conversion(SourceModel.ofAttributes(name, before), SourceModel.ofAttributes(name, after));
        }

        /** Returns a conversion of these classes. */
        public static Conversion of(String name, String before, String after) {
            return new Conversion(SourceModel.of(name, before), SourceModel.of(name, after));
        }
    }

    private TestDatabase database;
    private TestDatabase fresh;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        fresh = TestDatabase.create();
    }

    @AfterAll
    void close() {
        database.close();
        fresh.close();
    }

    /** Returns the pairs. */
    abstract Stream<Conversion> conversions();

    @TestFactory
    Stream<DynamicTest> eachModelBecomesTheOther() {
        return conversions()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.a().name().equals(pair.b().name())
                                ? pair.a().name()
                                : pair.a().name() + " -> " + pair.b().name(),
                        () -> checkNamed(pair)));
    }

    private void checkNamed(Conversion pair) throws SQLException {
        try {
            check(pair);
        } catch (SQLException | RuntimeException | AssertionError e) {
            RunTotals.count(TOTALS + "short: " + pair.a().name());
            throw e;
        }
    }

    private void check(Conversion pair) throws SQLException {
        database.clear();
        fresh.clear();
        ModelTrip trip = ModelTrip.on(database);
        trip.to(pair.a());
        State a = State.of(database);
        ModelTrip.on(fresh).to(pair.b());
        convert(trip, pair.b(), State.of(fresh));
        convert(trip, pair.a(), a);
    }

    private void convert(ModelTrip trip, Model to, State expected) throws SQLException {
        count("pairs");
        State start = State.of(database);
        ModelTrip.Leg leg = trip.to(to);
        State reached = State.of(database);
        Set<String> chosen = ChosenNames.of(leg.comparison().desired());
        assertThat(difference(reached, expected, dump -> dump.linesNaming(chosen)))
                .as("not " + to.name())
                .isEmpty();
        count("reached the other model");
        assertThat(trip.compare(to).upgrade().stream().map(Operation::describe))
                .as("second difference")
                .isEmpty();
        validate(to, leg.comparison().desired());
        count("second diffs empty");
        leg.downgrade();
        assertThat(difference(State.of(database), start, CatalogDump::lines))
                .as("after the downgrade")
                .isEmpty();
        count("downgrades identical");
        leg.upgrade();
        assertThat(difference(State.of(database), reached, CatalogDump::lines))
                .as("up again")
                .isEmpty();
    }

    /** Hibernate takes ours as it takes its own: some models it refuses even there. */
    private void validate(Model model, Schema schema) {
        try {
            HibernateExport.validate(model, database);
        } catch (SchemaManagementException refused) {
            fresh.clear();
            schema.namespaces().forEach(name -> fresh.execute("CREATE SCHEMA " + Identifiers.quote(name)));
            HibernateExport.create(model, fresh);
            assertThatThrownBy(() -> HibernateExport.validate(model, fresh)).hasMessage(refused.getMessage());
        }
    }

    /** What a database holds, also with its texts made again: one of the two ways shows what is the same. */
    private record State(CatalogDump plain, CatalogDump remade) {

        public static State of(TestDatabase database) throws SQLException {
            CatalogDump plain = CatalogDump.of(database);
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                RemadeTexts.in(connection);
                CatalogDump remade = CatalogDump.of(connection);
                connection.rollback();
                return new State(plain, remade);
            }
        }
    }

    private static List<String> difference(State actual, State expected, Function<CatalogDump, List<String>> lines) {
        List<String> plain = difference(lines.apply(actual.plain()), lines.apply(expected.plain()));
        return plain.isEmpty() ? plain : difference(lines.apply(actual.remade()), lines.apply(expected.remade()));
    }

    private static List<String> difference(List<String> actual, List<String> expected) {
        List<String> more = new ArrayList<>(actual);
        expected.forEach(more::remove);
        List<String> less = new ArrayList<>(expected);
        actual.forEach(less::remove);
        return Stream.concat(
                        more.stream().map(line -> "+ " + line), less.stream().map(line -> "- " + line))
                .toList();
    }

    private static void count(String what) {
        RunTotals.count(TOTALS + what);
    }
}
