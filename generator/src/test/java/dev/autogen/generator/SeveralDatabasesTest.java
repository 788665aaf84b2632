package dev.autogen.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One revision for two databases: each has a class of its own, with its own bodies, in a package of its own. */
@ExtendWith(PostgresExtension.class)
class SeveralDatabasesTest {

    @Entity(name = "purchase")
    static class Purchase {
        @Id
        long id;
    }

    @Entity(name = "invoice")
    static class Invoice {
        @Id
        long number;
    }

    @TempDir
    private Path directory;

    @Test
    @Tag("C134")
    void eachDatabaseGetsItsOwnBodiesUnderOneRevision(TestDatabase orders) throws Exception {
        try (TestDatabase billing = TestDatabase.create()) {
            Path first = write(orders, "orders", Purchase.class);
            Path second = write(billing, "billing", Invoice.class);

            assertThat(first.getFileName()).isEqualTo(second.getFileName());
            assertThat(Files.readString(first))
                    .startsWith("package orders;")
                    .contains("id = \"rel7\"", "op.createTable(\"purchase\"", "op.dropTable(\"purchase\")")
                    .doesNotContain("invoice");
            assertThat(Files.readString(second))
                    .startsWith("package billing;")
                    .contains("id = \"rel7\"", "op.createTable(\"invoice\"", "op.dropTable(\"invoice\")")
                    .doesNotContain("purchase");
        }
    }

    private Path write(TestDatabase database, String packageName, Class<?> entity) throws Exception {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            Comparison comparison = Comparison.of(
                    connection,
                    "public",
                    Set.of(),
                    new EntitySchemaReader().read(EntitySource.of(entity), ServerVersion.of(connection)),
                    Ownership.of(List.of()));
            NewRevision revision = new NewRevision(
                    packageName,
                    "rel7",
                    List.of(),
                    "release seven",
                    Instant.parse("2026-01-02T03:04:05Z"),
                    NewRevision.ProofChoice.COPY,
                    false);
            Autogenerate.Outcome outcome = new Autogenerate(
                            new TestServerAccess(database), new MigrationDirectory(directory))
                    .run(comparison, revision)
                    .orElseThrow();
            assertThat(outcome.proof()).isInstanceOf(ProofResult.Proven.class);
            return outcome.files().get(0);
        }
    }
}
