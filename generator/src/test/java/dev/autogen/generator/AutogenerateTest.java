package dev.autogen.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole flow, on a server that is somebody else's. */
@ExtendWith(PostgresExtension.class)
class AutogenerateTest {

    @Entity
    @Table(name = "note")
    static class Note {
        @Id
        long id;

        @Column(nullable = false)
        @Check(constraints = "text <> ''")
        String text;
    }

    @TempDir
    private Path directory;

    @Test
    void writesAMigrationThatIsProvenInAScratchDatabaseWhichIsGoneAfterwards(TestDatabase database) throws Exception {
        Autogenerate.Outcome outcome = generate(server(database), database).orElseThrow();

        assertThat(outcome.proof()).isEqualTo(new ProofResult.Proven("a scratch database"));
        assertThat(outcome.files()).singleElement().satisfies(f -> assertThat(f).exists());
        assertThat(database.query("SELECT relname FROM pg_class WHERE relname = 'note'"))
                .isEmpty();
        assertThat(database.query("SELECT datname FROM pg_database WHERE datname LIKE 'autogen_proof_%'"))
                .isEmpty();
    }

    @Test
    void aMigrationMayBeReadByWhoeverMayReadTheOtherFiles(TestDatabase database) throws Exception {
        Path other = Files.writeString(directory.resolve("other.txt"), "");
        Path migration =
                generate(server(database), database).orElseThrow().files().get(0);

        assertThat(Files.getPosixFilePermissions(migration)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    @Tag("C001")
    @Tag("C193")
    void writesNothingWhereNothingChanged(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE note (id bigint PRIMARY KEY, text varchar(255) NOT NULL CHECK (text <> ''))");

        assertThat(generate(server(database), database)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE SEQUENCE note",
                "CREATE TYPE note AS ENUM ('A')",
                "CREATE DOMAIN note AS integer",
                "CREATE TABLE other (id integer CONSTRAINT pk_note PRIMARY KEY)"
            })
    void aNameThatSomebodyElseHasTakenIsRefused(String taken, TestDatabase database) throws Exception {
        database.execute(taken);

        assertThatThrownBy(() -> generate(server(database), database))
                .isInstanceOf(AutogenException.class)
                .hasFieldOrPropertyWithValue("code", "AG507")
                .hasMessageContaining("note\" of the model cannot be created");
        assertThat(files()).isEmpty();
    }

    @Test
    void copiesASchemaWhoseChecksReadDifferentlyOnceMadeAgain(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE note (id bigint PRIMARY KEY, kind varchar(20) CHECK (kind in ('A', 'B')),"
                + " text varchar(255) NOT NULL CHECK (text <> ''))");
        Ownership owned =
                new Ownership(Set.of(), Set.of(), Set.of(), Set.of(QualifiedName.of("note")), Set.of(), Set.of());

        Autogenerate.Outcome outcome = new Autogenerate(server(database), new MigrationDirectory(directory))
                .run(compare(database, owned), revision())
                .orElseThrow();

        assertThat(outcome.proof()).isEqualTo(new ProofResult.Proven("a scratch database"));
    }

    @Test
    @Tag("C188")
    void leavesAloneWhatNoMigrationMade(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE flyway_schema_history (installed_rank int)");

        Comparison comparison = compare(database, Ownership.of(List.of()));

        assertThat(comparison.leftAlone()).extracting(l -> l.name().toString()).contains("flyway_schema_history");
        assertThat(comparison.upgrade()).extracting(Object::toString).noneMatch(o -> o.contains("flyway"));
    }

    @Test
    void saysWhatTheDowngradeCannotBringBack(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE note (id bigint PRIMARY KEY, text varchar(255) NOT NULL CHECK (text <> ''))");
        database.execute("CREATE TABLE old (id int)", "GRANT SELECT ON old TO pg_monitor");
        Ownership owned =
                new Ownership(Set.of(), Set.of(), Set.of(), Set.of(QualifiedName.of("old")), Set.of(), Set.of());

        Autogenerate.Outcome outcome = new Autogenerate(server(database), new MigrationDirectory(directory))
                .run(compare(database, owned), revision())
                .orElseThrow();

        assertThat(Files.readString(outcome.files().get(0)))
                .contains("op.dropTable(\"old\");")
                .contains("DATA LOSS")
                .contains("LOST ON DOWNGRADE: old: grant")
                .contains("pg_monitor");
    }

    @Test
    void saysNotProvenInTheFileWhereNoScratchDatabaseCanBeHad(TestDatabase database) throws Exception {
        Server noDatabases = new Server() {
            @Override
            public Connection open() throws SQLException {
                Connection connection = database.connect();
                connection.createStatement().execute("SET SESSION AUTHORIZATION pg_database_owner");
                return connection;
            }

            @Override
            public Connection open(String other) {
                throw new AssertionError("no database was made");
            }

            @Override
            public boolean disposable() {
                return false;
            }
        };

        Autogenerate.Outcome outcome = generate(noDatabases, database).orElseThrow();

        assertThat(outcome.proof()).isInstanceOf(ProofResult.NotProven.class);
        assertThat(Files.readString(outcome.files().get(0)))
                .contains("NOT PROVEN")
                .contains("permission denied");
    }

    @Test
    void refusesADirectoryThatIsAFileBeforeAnyWork(TestDatabase database) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new Autogenerate(server(database), new MigrationDirectory(file))
                        .run(compare(database, Ownership.of(List.of())), revision()))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("--migrations");
    }

    private Optional<Autogenerate.Outcome> generate(Server server, TestDatabase database) throws SQLException {
        Comparison comparison = compare(database, Ownership.of(List.of()));
        return new Autogenerate(server, new MigrationDirectory(directory)).run(comparison, revision());
    }

    private static Comparison compare(TestDatabase database, Ownership owned) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            EntityModel model =
                    new EntitySchemaReader().read(EntitySource.of(Note.class), ServerVersion.of(connection));
            return Comparison.of(connection, "public", Set.of(), model, owned);
        }
    }

    private static Server server(TestDatabase database) {
        return new TestServerAccess(database);
    }

    private static NewRevision revision() {
        return new NewRevision(
                "notes",
                "abc123",
                List.of("parent1"),
                "change notes",
                Instant.parse("2026-01-02T03:04:05Z"),
                NewRevision.ProofChoice.COPY,
                false);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
