package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.TestServerAccess;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An index that a failed CREATE INDEX CONCURRENTLY left behind; no downgrade makes it invalid again. */
@ExtendWith(PostgresExtension.class)
@Tag("C176")
class InvalidIndexTest {

    private static final String INVALIDATE =
            "update pg_index set indisvalid = false where indexrelid = 'ix_task_title'::regclass";

    @TempDir
    private Path directory;

    @Test
    void isSeenAndBuiltAgain(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(DriftModel.MODEL);
        List<String> original = CatalogDump.of(database).lines();
        database.execute(INVALIDATE);
        RunTotals.count("drift: changes made by hand");

        ModelTrip.Leg leg = trip.to(DriftModel.MODEL);
        assertThat(leg.comparison().upgrade())
                .extracting(operation -> operation.describe())
                .containsExactly("- invalid index ix_task_title on task", "+ index ix_task_title on task (title desc)");
        RunTotals.count("drift: seen");
        assertThat(CatalogDump.of(database).lines()).isEqualTo(original);
        leg.downgrade();
        assertThat(CatalogDump.of(database).lines()).isEqualTo(original);
        RunTotals.count("drift: undone");
    }

    @Test
    void isNothingThatAProofHasToBringBack(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(DriftModel.MODEL);
        database.execute(INVALIDATE);
        NewRevision revision =
                new NewRevision("mend", "a1", List.of("t1"), "mend", Instant.EPOCH, NewRevision.ProofChoice.COPY, true);

        Autogenerate.Outcome outcome = new Autogenerate(
                        new TestServerAccess(database), new MigrationDirectory(directory))
                .run(trip.compare(DriftModel.MODEL), revision)
                .orElseThrow();

        assertThat(outcome.proof()).isInstanceOf(ProofResult.Proven.class);
    }
}
