package dev.autogen.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@MigrationTests(migrations = {SoundProject.Sound.Ma1.class, SoundProject.Sound.Mb2.class})
class AtRevisionTest {

    @Test
    @AtRevision("a1")
    void aTestStartsAtItsRevisionAndMigrates(MigratedDatabase database) throws SQLException {
        database.execute("INSERT INTO task VALUES (1, 'one')");
        database.migrate();
        assertThat(database.query("SELECT id, title, priority FROM task")).containsExactly("1|one|3");
        database.downgrade("-1");
        assertThat(database.query("SELECT * FROM task")).containsExactly("1|one");
    }

    @Test
    @AtRevision("head")
    void eachTestHasADatabaseOfItsOwn(MigratedDatabase database) throws SQLException {
        database.execute("INSERT INTO task VALUES (2, 'two')");
        try (MigratedDatabase other = MigratedDatabase.of(AtRevisionTest.class, "head")) {
            assertThat(other.query("SELECT * FROM task")).isEmpty();
            assertThat(other.url()).isNotEqualTo(database.url());
        }
    }

    @Test
    @AtRevision("base")
    void baseIsEmpty(MigratedDatabase database) throws SQLException {
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
        database.migrate("a1");
        assertThat(database.migrator().pending()).hasSize(1);
    }

    @Test
    @AtRevision("head")
    void connectsByUrlUserAndPassword(MigratedDatabase database) throws SQLException {
        try (var connection =
                java.sql.DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}
