package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class ModelTripTest {

    private static final String COLUMNS = "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = 'public' AND table_name <> 'autogen_history' ORDER BY ordinal_position";

    @Entity(name = "Before")
    @Table(name = "note")
    static class Before {
        @Id
        long id;
    }

    @Entity(name = "After")
    @Table(name = "note")
    static class After {
        @Id
        long id;

        String text;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void comesToAModelAndToTheNextAndBack(boolean journalled, TestDatabase database) throws SQLException {
        ModelTrip trip = journalled ? ModelTrip.journalled(database) : ModelTrip.on(database);

        ModelTrip.Leg first = trip.to(Model.of("before", Before.class));
        assertThat(database.query(COLUMNS)).containsExactly("id");
        ModelTrip.Leg second = trip.to(Model.of("after", After.class));
        assertThat(database.query(COLUMNS)).containsExactly("id", "text");
        assertThat(trip.to(Model.of("after", After.class)).revision()).isEmpty();

        second.downgrade();
        assertThat(database.query(COLUMNS)).containsExactly("id");
        second.upgrade();
        second.downgrade();
        first.downgrade();
        assertThat(database.query(COLUMNS)).isEmpty();
    }
}
