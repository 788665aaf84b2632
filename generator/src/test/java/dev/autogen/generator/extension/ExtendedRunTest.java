package dev.autogen.generator.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.TestServerAccess;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole flow with extensions: what they make is proven and written like any migration. */
@ExtendWith(PostgresExtension.class)
class ExtendedRunTest {

    private static final String TABLE = "CREATE TABLE note (id bigint PRIMARY KEY, text varchar(255))";

    @Entity
    @Table(name = "note", indexes = @Index(name = "ix_note_text", columnList = "text"))
    static class Note {
        @Id
        long id;

        String text;
    }

    @TempDir
    private Path directory;

    @Test
    @Tag("C094")
    void anIndexThatIsBuiltConcurrentlyIsProvenAndRunsOutsideATransaction(TestDatabase database) throws Exception {
        database.execute(TABLE);
        OperationRewriter concurrently = operation -> {
            if (operation instanceof CreateIndex create) {
                return List.of(new CreateIndex(create.table(), create.index(), true));
            }
            return operation instanceof DropIndex drop
                    ? List.of(new DropIndex(drop.name(), true, drop.was()))
                    : List.of(operation);
        };

        Autogenerate.Outcome outcome = run(database, concurrently).orElseThrow();

        assertThat(outcome.proof()).isEqualTo(new ProofResult.Proven("a scratch database"));
        assertThat(Files.readString(outcome.files().get(0)))
                .contains(
                        "transactional = false",
                        "op.createIndex(\"ix_note_text\", \"note\").on(\"text\").concurrently();",
                        "op.dropIndex(\"ix_note_text\").concurrently();");
    }

    @Test
    @Tag("C132")
    void whatAnExtensionLeavesOutIsSaidInTheFile(TestDatabase database) throws Exception {
        database.execute(TABLE);
        OperationRewriter without = operation -> List.of();

        Autogenerate.Outcome outcome = run(database, without).orElseThrow();

        assertThat(outcome.proof()).isInstanceOf(ProofResult.Proven.class);
        assertThat(Files.readString(outcome.files().get(0)))
                .contains("LEFT TO DO after the upgrade: + index", "ix_note_text")
                .doesNotContain("op.");
    }

    @Test
    @Tag("C132")
    void sqlThatAnExtensionAddsIsProvenBothWays(TestDatabase database) throws Exception {
        database.execute(TABLE);
        Operation grant = new ExecuteSql("GRANT SELECT ON note TO pg_monitor", List.of());
        Operation broken = new ExecuteSql("GRANT SELECT ON nothing TO pg_monitor", List.of());

        Autogenerate.Outcome outcome = run(database, (OperationRewriter) operation -> List.of(operation, grant))
                .orElseThrow();
        assertThat(Files.readString(outcome.files().get(0)))
                .contains("op.execute(\"GRANT SELECT ON note TO pg_monitor\");")
                .doesNotContain("LEFT TO DO");
        Files.delete(outcome.files().get(0));

        assertThatThrownBy(() -> run(database, (OperationRewriter) operation -> List.of(operation, broken)))
                .hasFieldOrPropertyWithValue("code", "AG520")
                .hasMessageContaining("relation \"nothing\" does not exist");
        assertThat(files()).isEmpty();
    }

    @Test
    @Tag("C131")
    void severalMigrationsAreProvenTogetherAndWrittenToTheirPackages(TestDatabase database) throws Exception {
        ScriptRewriter split = script -> script.upgrade().stream()
                .map(operation -> script.withPackageName(
                                "notes.p" + script.upgrade().indexOf(operation))
                        .withRevision("part" + script.upgrade().indexOf(operation), List.of())
                        .withOperations(List.of(operation), List.of(operation.reverse())))
                .toList();
        database.execute("CREATE TABLE note (id bigint NOT NULL, text varchar(255))");

        Autogenerate.Outcome outcome = run(database, split).orElseThrow();

        assertThat(outcome.proof()).isEqualTo(new ProofResult.Proven("a scratch database", List.of()));
        assertThat(outcome.scripts()).hasSize(2);
        assertThat(outcome.files())
                .extracting(file -> directory.relativize(file).toString().replaceAll("R\\d+_", ""))
                .containsExactly("notes/p0/part0_ChangeNotes.java", "notes/p1/part1_ChangeNotes.java");
    }

    @Test
    @Tag("C131")
    void noMigrationAtAllIsWrittenWhereAnExtensionWantsNone(TestDatabase database) throws Exception {
        assertThat(run(database, (ScriptRewriter) script -> List.of())
                        .orElseThrow()
                        .files())
                .isEmpty();
        assertThat(files()).isEmpty();
    }

    private Optional<Autogenerate.Outcome> run(TestDatabase database, Extension extension) throws SQLException {
        NewRevision revision = new NewRevision(
                "notes",
                "abc123",
                List.of(),
                "change notes",
                Instant.parse("2026-01-02T03:04:05Z"),
                NewRevision.ProofChoice.COPY,
                false);
        return new Autogenerate(
                        new TestServerAccess(database), new MigrationDirectory(directory), Extensions.of(extension))
                .run(compare(database), revision);
    }

    private static Comparison compare(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            return Comparison.of(
                    connection,
                    "public",
                    Set.of(),
                    new EntitySchemaReader().read(EntitySource.of(Note.class), ServerVersion.of(connection)),
                    Ownership.of(List.of()));
        }
    }

    private List<Path> files() throws java.io.IOException {
        try (var found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
