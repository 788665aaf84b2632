package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that somebody else writes to, without the lock, while a run is at work, or that cannot be true. */
@ExtendWith(PostgresExtension.class)
class ChangedHistoryTest {

    private static final String ROW = "INSERT INTO autogen_history (revision, action, state, message, started,"
            + " duration_ms, done_by, host, tool_version) VALUES ('%s', '%s', 'done', 'by hand', now(), 1, 'x', 'x', 'x')";

    /** Makes a table. */
    @Revision(id = "a1")
    public static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE a (id integer)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("a");
        }
    }

    /** Makes another. */
    @Revision(id = "b2", parents = "a1")
    public static final class Second implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE b (id integer)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("b");
        }
    }

    /** Makes two, step by step. */
    @Revision(id = "c3", parents = "a1", transactional = false)
    public static final class StepByStep implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE c (id integer)");
            op.execute("CREATE TABLE d (id integer)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("d");
            op.dropTable("c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO autogen_history (revision, action, state, message, started, duration_ms, done_by, host,"
                        + " tool_version) SELECT 'b2', action, state, message, started, 1, done_by, host, tool_version"
                        + " FROM autogen_history LIMIT 1",
                "UPDATE autogen_history SET revision = 'b2'",
                "DELETE FROM autogen_history"
            })
    @Tag("C156")
    void aLogThatChangesUnderARunStopsItAndItsRevisionIsRolledBack(String change, TestDatabase database) {
        Migrator migrator = meddling(database, "b2", change, List.of(First.class, Second.class));
        migrator.upgrade("a1");

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageContaining("was changed by somebody else while revision \"b2\" was running")
                .hasFieldOrPropertyWithValue("code", "AG235");

        assertThat(database.query("SELECT to_regclass('b')")).containsExactly("null");
    }

    @Test
    @Tag("C156")
    void aRunStepByStepStopsAtTheStepAndGoesOnThereLater(TestDatabase database) {
        Migrator migrator =
                meddling(database, "c3", ROW.formatted("x9", "unstamp"), List.of(First.class, StepByStep.class));
        migrator.upgrade("a1");

        assertThatThrownBy(() -> migrator.upgrade("head")).hasFieldOrPropertyWithValue("code", "AG235");
        assertThat(database.query("SELECT to_regclass('c'), to_regclass('d')")).containsExactly("null|null");

        plain(database, List.of(First.class, StepByStep.class)).upgrade("head");
        assertThat(database.query("SELECT to_regclass('c'), to_regclass('d')")).containsExactly("c|d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade", "downgrade"})
    @Tag("C156")
    void aLogThatCannotBeTrueStopsEveryRunUntilSomebodySaysWhatIs(String action, TestDatabase database) {
        Migrator migrator = plain(database, List.of(First.class, Second.class));
        migrator.upgrade("a1");
        database.execute(ROW.formatted(action.equals("upgrade") ? "a1" : "b2", action));

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageContaining("row 2 says that revision")
                .hasMessageContaining("stamp --purge")
                .hasFieldOrPropertyWithValue("code", "AG238");
        assertThatThrownBy(() -> migrator.stamp(List.of("head"))).hasFieldOrPropertyWithValue("code", "AG238");
        assertThat(migrator.validate()).extracting(Finding::kind).containsExactly(Finding.Kind.CONTRADICTORY);

        migrator.stampPurging(List.of("a1"));

        assertThat(migrator.validate()).isEmpty();
        assertThat(migrator.upgrade("head")).extracting(s -> s.revision().id()).containsExactly("b2");
    }

    private static Migrator plain(TestDatabase database, List<Class<? extends Migration>> classes) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(classes))
                .build();
    }

    /** Somebody who writes to the log in a session of his own when a revision begins. */
    private static Migrator meddling(
            TestDatabase database, String revision, String sql, List<Class<? extends Migration>> classes) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(classes))
                .listener(new MigrationListener() {
                    @Override
                    public void started(dev.autogen.runtime.revision.RevisionInfo begun, Direction direction) {
                        if (begun.id().equals(revision)) {
                            database.execute(sql);
                        }
                    }
                })
                .build();
    }
}
