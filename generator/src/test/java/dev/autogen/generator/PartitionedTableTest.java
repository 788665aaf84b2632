package dev.autogen.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the model wants partitioned, and that are. */
@ExtendWith(PostgresExtension.class)
class PartitionedTableTest {

    record Key(long id, LocalDate at) implements Serializable {}

    @Entity(name = "Log")
    @Table(name = "log")
    @IdClass(Key.class)
    static class Log {
        @Id
        long id;

        @Id
        LocalDate at;

        String text;
    }

    @Entity(name = "Log")
    @Table(name = "log")
    @IdClass(Key.class)
    static class LogWithUniqueText {
        @Id
        long id;

        @Id
        LocalDate at;

        @Column(unique = true)
        String text;
    }

    @TempDir
    private Path directory;

    @Test
    void isCreatedWithTheOptionsOfTheModelAndProven(TestDatabase database) throws SQLException {
        Autogenerate.Outcome outcome = generate(database, Log.class, Optional.of("partition by range (at)"));

        assertThat(outcome.proof()).isInstanceOf(ProofResult.Proven.class);
        assertThat(outcome.sources().get(0).contents()).contains("options(\"partition by range (at)\")");
        assertThat(outcome.scripts().get(0).notes())
                .anySatisfy(note -> assertThat(note).contains("Table log is partitioned but has no partition yet"));
    }

    @Test
    void takesNoUniqueConstraintWithoutItsPartitionColumnInTheProofEither(TestDatabase database) {
        database.execute(
                "CREATE TABLE log (id bigint NOT NULL, at date NOT NULL, text varchar(255), PRIMARY KEY (at, id))"
                        + " PARTITION BY RANGE (at)");

        assertThatThrownBy(() -> generate(database, LogWithUniqueText.class, Optional.empty()))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG520"))
                .hasMessageContaining("partition");
        assertThat(directory).isEmptyDirectory();
    }

    private Autogenerate.Outcome generate(TestDatabase database, Class<?> entity, Optional<String> options)
            throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            EntityModel read = new EntitySchemaReader().read(EntitySource.of(entity), ServerVersion.of(connection));
            EntityModel model = new EntityModel(
                    read.schema()
                            .withTables(NamedSet.of(read.schema().tables().stream()
                                    .map(table -> table.withOptions(options))
                                    .toList())),
                    read.origins(),
                    read.unmanaged());
            Comparison comparison = Comparison.of(connection, "public", Set.of(), model, Ownership.of(List.of()));
            NewRevision revision = new NewRevision(
                    "made",
                    "a1",
                    List.of(),
                    "partitions",
                    Instant.parse("2026-01-02T03:04:05Z"),
                    NewRevision.ProofChoice.COPY,
                    false);
            return new Autogenerate(new TestServerAccess(database), new MigrationDirectory(directory))
                    .run(comparison, revision)
                    .orElseThrow();
        }
    }
}
