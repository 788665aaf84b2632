package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.fixture.R202601020000_b2_Priority;
import dev.autogen.runtime.fixture.R202601030000_c3_Titles;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class StampTest {

    private static final Migrations MIGRATIONS = Migrations.of(
            List.of(R202601010000_a1_Tasks.class, R202601020000_b2_Priority.class, R202601030000_c3_Titles.class));

    private static final String LOG = "SELECT revision, action, state FROM autogen_history ORDER BY id";

    private Migrator migrator;

    @BeforeEach
    void build(TestDatabase database) {
        migrator =
                Migrator.builder(database.dataSource()).migrations(MIGRATIONS).build();
    }

    @Test
    @Tag("C154")
    void marksWithoutRunningAnything(TestDatabase database) {
        migrator.stamp(List.of("b2"));

        assertThat(database.query(LOG)).containsExactly("a1|stamp|done", "b2|stamp|done");
        assertThat(database.query("SELECT to_regclass('task')")).containsExactly("null");
        assertThat(migrator.pending()).extracting(r -> r.id()).containsExactly("c3");

        assertThat(migrator.stamp(List.of("b2")).isEmpty()).isTrue();
        migrator.stamp(List.of("base"));
        assertThat(database.query(LOG)).hasSize(4).endsWith("b2|unstamp|done", "a1|unstamp|done");
        assertThat(migrator.current()).isEmpty();
    }

    @Test
    @Tag("C172")
    void appliesTakesBackAndAppliesAgainAroundAStamp(TestDatabase database) {
        migrator.upgrade("head");
        migrator.downgrade("a1");
        migrator.stamp(List.of("base"));
        database.execute("DROP TABLE task");
        migrator.upgrade("head");

        assertThat(database.query("SELECT count(*) FROM task")).containsExactly("1");
    }

    @Test
    @Tag("C163")
    void purgingGetsPastARevisionThatNobodyHas(TestDatabase database) {
        migrator.stamp(List.of("a1"));
        database.execute("INSERT INTO autogen_history (revision, action, state, message, started, duration_ms, done_by,"
                + " host, tool_version) VALUES ('lost', 'upgrade', 'done', 'x', now(), 1, 'x', 'x', 'x')");

        assertThatThrownBy(() -> migrator.stamp(List.of("head")))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("lost")
                .hasMessageContaining("--purge");
        migrator.stampPurging(List.of("head"));
        assertThat(migrator.pending()).isEmpty();
        assertThat(migrator.unknown()).isEmpty();
    }

    @Test
    void putsAnEndToARevisionThatCannotBeFinished(TestDatabase database) {
        migrator.stamp(List.of("a1"));
        database.execute("INSERT INTO autogen_history (revision, action, state, step, message, started, duration_ms,"
                + " done_by, host, tool_version) VALUES ('b2', 'upgrade', 'failed', 3, 'x', now(), 1, 'x', 'x', 'x')");
        assertThatThrownBy(() -> migrator.downgrade("base")).hasMessageContaining("was interrupted");

        migrator.stamp(List.of("a1"));

        assertThat(migrator.applied().unfinished()).isEmpty();
        assertThat(migrator.current()).extracting(r -> r.id()).containsExactly("a1");
    }

    @Test
    void oneTransactionForAllLeavesNothingWhereTheLastRevisionFails(TestDatabase database) {
        database.execute("CREATE VIEW taken AS SELECT 1");
        Migrator single = Migrator.builder(database.dataSource())
                .migrations(MIGRATIONS)
                .singleTransaction()
                .build();
        assertThat(single.upgrade("b2")).hasSize(2);
        assertThat(database.query("SELECT count(DISTINCT xmin::text) FROM autogen_history"))
                .containsExactly("1");
        database.execute("ALTER TABLE task ADD COLUMN priority_now integer, DROP COLUMN priority");

        assertThatThrownBy(() -> single.downgrade("base")).isInstanceOf(MigrationFailedException.class);
        assertThat(single.current()).extracting(r -> r.id()).containsExactly("b2");
    }

    @Test
    void worksAsAnotherRole(TestDatabase database) {
        String role = "owner_" + database.name();
        database.execute(
                "CREATE ROLE " + role,
                "GRANT CREATE ON SCHEMA public TO " + role,
                "GRANT USAGE ON SCHEMA public TO " + role);
        try {
            Migrator asRole = Migrator.builder(database.dataSource())
                    .migrations(MIGRATIONS)
                    .role(role)
                    .build();
            asRole.upgrade("head");

            assertThat(database.query("SELECT tableowner FROM pg_tables WHERE tablename = 'task'"))
                    .containsExactly(role);
            assertThatThrownBy(() -> Migrator.builder(database.dataSource())
                            .role("nobody here")
                            .build()
                            .upgrade("head"))
                    .isInstanceOf(AutogenException.class)
                    .hasMessageContaining("nobody here");
        } finally {
            database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }
}
