package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each single change made by hand to a database of ours is seen, undone by the migration written for it, and there again
 * after its downgrade.
 */
abstract class DriftContract {

    private Optional<Stage> stage = Optional.empty();

    /** Returns the changes. */
    abstract Stream<Drift> changes();

    @TestFactory
    Stream<DynamicTest> aChangeByHandIsSeenAndUndone() {
        return changes()
                .filter(drift -> drift.fromVersion() <= serverVersion())
                .map(drift -> DynamicTest.dynamicTest(String.join("; ", drift.sql()), () -> check(drift)));
    }

    @AfterEach
    void leave() {
        stage.ifPresent(s -> s.database.close());
    }

    private void check(Drift drift) throws SQLException {
        Stage here = stage.isPresent() ? stage.orElseThrow() : Stage.open();
        stage = Optional.empty();
        try {
            here.check(drift);
        } catch (SQLException | RuntimeException | Error e) {
            here.database.close();
            throw e;
        }
        stage = Optional.of(here);
    }

    private static int serverVersion() {
        try (TestDatabase database = TestDatabase.create()) {
            return Integer.parseInt(database.query("show server_version_num").get(0)) / 10_000;
        }
    }

    /** A database made by the first migration; it is as it was after each change that was undone. */
    private record Stage(TestDatabase database, ModelTrip trip) {

        static Stage open() throws SQLException {
            TestDatabase database = TestDatabase.create();
            ModelTrip trip = ModelTrip.on(database);
            trip.to(DriftModel.MODEL);
            return new Stage(database, trip);
        }

        void check(Drift drift) throws SQLException {
            List<String> original = lines(drift);
            database.execute(drift.sql().toArray(String[]::new));
            List<String> drifted = lines(drift);
            assertThat(drifted).as("the change changes something").isNotEqualTo(original);
            RunTotals.count("drift: changes made by hand");

            ModelTrip.Leg undoing = trip.write(DriftModel.MODEL);
            assertThat(undoing.comparison().isEmpty())
                    .as("the change is not seen")
                    .isFalse();
            RunTotals.count("drift: seen");

            undoing.upgrade();
            assertThat(lines(drift)).isEqualTo(original);
            assertThat(trip.compare(DriftModel.MODEL).upgrade().stream().map(Operation::describe))
                    .isEmpty();
            undoing.downgrade();
            assertThat(lines(drift)).isEqualTo(drifted);
            undoing.upgrade();
            assertThat(lines(drift)).isEqualTo(original);
            RunTotals.count("drift: undone");
        }

        private List<String> lines(Drift drift) {
            return CatalogDump.of(database).lines().stream()
                    .filter(line -> drift.notOurs().negate().test(line))
                    .toList();
        }
    }
}
