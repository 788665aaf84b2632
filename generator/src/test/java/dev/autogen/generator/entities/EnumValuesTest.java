package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.TestServerAccess;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Named enums whose values change, by the whole flow, with rows in the tables. */
@Tag("C177")
@ExtendWith(PostgresExtension.class)
class EnumValuesTest {

    @TempDir
    private Path directory;

    private static Model model(String values, String defaultValue) {
        return SourceModel.of(
                values,
                "enum State {" + values + "} @Entity class Thing { @Id long id;"
                        + " @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) @ColumnDefault(\"'" + defaultValue
                        + "'\") State state; @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)"
                        + " @Check(constraints = \"other <> '" + defaultValue + "'\") State other; }");
    }

    @Test
    void rowsLiveThroughValuesThatComeAndGo(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(model("OPEN, DONE", "OPEN"));
        database.execute("INSERT INTO thing (id, state, other) VALUES (1, 'OPEN', 'DONE'), (2, 'DONE', NULL)");

        ModelTrip.Leg more = trip.to(model("NEW, OPEN, LATE, DONE", "LATE"));
        database.execute("INSERT INTO thing (id, other) VALUES (3, 'NEW')");
        assertThatThrownBy(more::downgrade)
                .hasMessageContaining(
                        "1 row of \"thing\" does not fit enum type \"state\" without 'LATE', 'NEW' in column");
        database.execute("UPDATE thing SET state = 'OPEN', other = NULL WHERE id = 3");
        more.downgrade();
        assertThat(database.query("SELECT id, state, other FROM thing ORDER BY id"))
                .containsExactly("1|OPEN|DONE", "2|DONE|null", "3|OPEN|null");
        more.upgrade();

        ModelTrip.Leg other = trip.to(model("DONE, OPEN, GONE", "GONE"));
        assertThat(database.query("SELECT id, state, other FROM thing ORDER BY state, id"))
                .containsExactly("2|DONE|null", "1|OPEN|DONE", "3|OPEN|null");
        other.downgrade();
        assertThat(trip.compare(model("NEW, OPEN, LATE, DONE", "LATE")).isEmpty())
                .isTrue();
    }

    @Test
    void aMigrationThatUsesANewValueIsProvenStepByStep(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(model("OPEN", "OPEN"));
        NewRevision revision = new NewRevision(
                "things",
                "abc123",
                List.of(),
                "late",
                Instant.parse("2026-01-02T03:04:05Z"),
                NewRevision.ProofChoice.LIVE,
                true);

        Autogenerate.Outcome outcome = new Autogenerate(
                        new TestServerAccess(database), new MigrationDirectory(directory))
                .run(trip.compare(model("OPEN, LATE", "LATE")), revision)
                .orElseThrow();

        assertThat(outcome.proof()).isEqualTo(new ProofResult.Proven("a scratch database"));
        assertThat(outcome.scripts().get(0).options().transactional()).isFalse();
        assertThat(outcome.scripts().get(0).notes())
                .contains("Each operation commits alone: a new enum value cannot be used before it is committed.");
    }
}
