package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JournalTest {

    private static Migrator migrator(TestDatabase database, Class<? extends Migration> migration) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(migration)))
                .build();
    }

    /** Ends its own session at the third operation, while a table called "kill" is there. */
    @Revision(id = "a", message = "big", transactional = false)
    public static final class Killed implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("task", column("id", "integer"));
            op.execute("INSERT INTO task VALUES (?)", 1);
            op.execute("SELECT pg_terminate_backend(pg_backend_pid()) WHERE to_regclass('kill') IS NOT NULL");
            op.execute("INSERT INTO task VALUES (2)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("task");
        }
    }

    @Test
    void aKilledRunGoesOnWhereItStopped(TestDatabase database) {
        database.execute("CREATE TABLE kill ()");
        Migrator migrator = migrator(database, Killed.class);
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOf(AutogenException.class);
        assertThat(migrator.current()).isEmpty();
        assertThat(migrator.applied().unfinished())
                .get()
                .extracting(HistoryEntry::step)
                .isEqualTo(java.util.Optional.of(2));
        assertThatThrownBy(() -> migrator.downgrade("base")).hasMessageContaining("was interrupted after 2 operations");

        database.execute("DROP TABLE kill");
        migrator.upgrade("head");

        assertThat(database.query("SELECT id FROM task")).containsExactly("1", "2");
        assertThat(database.query("SELECT state, step FROM autogen_history"))
                .containsExactly(
                        "running|0", "running|1", "running|2", "running|2", "running|3", "running|4", "done|4");
        migrator.downgrade("base");
        assertThat(migrator.current()).isEmpty();
    }

    /** Builds a unique index while writers go on. */
    @Revision(id = "a", transactional = false)
    public static final class Concurrent implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE IF NOT EXISTS task (id integer)");
            op.createIndex("ix_task", "task").on("id").unique().concurrently();
            op.execute("VACUUM task");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropIndex("ix_task").concurrently();
            op.dropTable("task");
        }
    }

    @Test
    @Tag("C119")
    @Tag("C176")
    void anInvalidIndexIsDroppedAndBuiltAgain(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)", "INSERT INTO task VALUES (1), (1)");
        Migrator migrator = migrator(database, Concurrent.class);
        assertThatThrownBy(() -> migrator.upgrade("head")).hasMessageContaining("+ unique index ix_task on task (id)");
        assertThat(database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_task'::regclass"))
                .containsExactly("f");
        assertThat(database.query("SELECT state, step FROM autogen_history ORDER BY id DESC LIMIT 1"))
                .containsExactly("failed|1");

        database.execute("DELETE FROM task");
        migrator.upgrade("head");

        assertThat(database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_task'::regclass"))
                .containsExactly("t");
        migrator.downgrade("base");
        assertThat(database.query("SELECT to_regclass('task')")).containsExactly("null");
    }

    @Test
    void anIndexMadeByARunThatCouldNotSaySoIsTakenOver(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)", "INSERT INTO task VALUES (1), (1)");
        Migrator migrator = migrator(database, Concurrent.class);
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOf(RowsRefusedException.class);
        database.execute("DROP INDEX ix_task", "DELETE FROM task", "CREATE UNIQUE INDEX ix_task ON task (id)");

        assertThat(migrator.upgrade("head")).hasSize(1);
    }

    @Test
    void anIndexOfSomebodyElseIsNotTakenOver(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)", "CREATE INDEX ix_task ON task (id)");

        assertThatThrownBy(() -> migrator(database, Concurrent.class).upgrade("head"))
                .hasMessageContaining("relation \"ix_task\" already exists");
    }
}
