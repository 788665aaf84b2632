package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.step.JournalStep;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that goes on where another stopped, though the migration or what it reads is another by then. */
@ExtendWith(PostgresExtension.class)
class ResumeTest {

    /** Ends the session while a table called "kill" is there. */
    private static final String KILL =
            "SELECT pg_terminate_backend(pg_backend_pid()) WHERE to_regclass('kill') IS NOT NULL";

    private static Migrator migrator(TestDatabase database, Class<? extends Migration> migration) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(migration)))
                .build();
    }

    private static void killed(Migrator migrator, TestDatabase database) {
        database.execute("CREATE TABLE kill ()");
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOf(AutogenException.class);
        database.execute("DROP TABLE kill");
    }

    private static void table(TestDatabase database) {
        database.execute(
                "CREATE TABLE task (id integer PRIMARY KEY, n integer NOT NULL DEFAULT 0)",
                "INSERT INTO task SELECT g FROM generate_series(1, 10) g");
    }

    /** Its steps are other ones when half of them are done. */
    @Revision(id = "a", transactional = false)
    public static final class Reads implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE before ()");
            for (Row row : op.query("SELECT id FROM task WHERE n = 0 ORDER BY id")) {
                op.execute("UPDATE task SET n = n + 1 WHERE id = ?", row.get("id", Integer.class));
            }
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DROP TABLE before");
            op.execute("UPDATE task SET n = ?", op.query("SELECT id FROM task").size());
        }
    }

    @Test
    void aRevisionWhoseStepsDependOnWhatItReadsIsRefusedBeforeItsFirstStep(TestDatabase database) {
        table(database);

        assertThatThrownBy(() -> migrator(database, Reads.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG584")
                .hasMessageContaining("op.query")
                .hasMessageContaining("op.backfill");

        assertThat(database.query("SELECT to_regclass('before')")).containsExactly("null");
        assertThat(database.query("SELECT DISTINCT n FROM task")).containsExactly("0");
        assertThat(migrator(database, Reads.class).applied().unfinished()).isEmpty();
        migrator(database, Reads.class).stamp(List.of("head"));
        assertThatThrownBy(() -> migrator(database, Reads.class).downgrade("base"))
                .hasFieldOrPropertyWithValue("code", "AG584");
        assertThat(migrator(database, Reads.class).applied().unfinished()).isEmpty();
    }

    /** What it does over the connection could not be journalled. */
    @Revision(id = "a", transactional = false)
    public static final class Connects implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE before ()");
            try {
                op.connection().createStatement().execute("CREATE TABLE after ()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aRevisionThatAsksForItsConnectionIsRefusedBeforeItsFirstStep(TestDatabase database) {
        assertThatThrownBy(() -> migrator(database, Connects.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG255");
        assertThat(database.query("SELECT to_regclass('before')")).containsExactly("null");
        assertThat(migrator(database, Connects.class).applied().unfinished()).isEmpty();
    }

    /** Stops behind its second step. */
    @Revision(id = "a", transactional = false)
    public static final class Stopped implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE task SET n = n + 1");
            op.execute("UPDATE task SET n = n + ?", 1);
            op.execute(KILL);
            op.execute("UPDATE task SET n = n + 1");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("UPDATE task SET n = n - 1");
            op.execute(KILL);
            op.execute("UPDATE task SET n = n - 2");
        }
    }

    /** The same with a step before the first. */
    @Revision(id = "a", transactional = false)
    public static final class Prefixed implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("DELETE FROM task WHERE id = 1");
            new Stopped().upgrade(op);
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("UPDATE task SET n = n - 3");
        }
    }

    /** The same with another argument. */
    @Revision(id = "a", transactional = false)
    public static final class OtherArgument implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE task SET n = n + 1");
            op.execute("UPDATE task SET n = n + ?", 2);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** The same without the steps behind the first. */
    @Revision(id = "a", transactional = false)
    public static final class Shorter implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE task SET n = n + 1");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** The same with other steps behind the ones that are done. */
    @Revision(id = "a", transactional = false)
    public static final class OtherRest implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE task SET n = n + 1");
            op.execute("UPDATE task SET n = n + ?", 1);
            op.execute("UPDATE task SET n = n + 5");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** The same in one transaction. */
    @Revision(id = "a")
    public static final class Transactional implements Migration {
        @Override
        public void upgrade(Operations op) {
            new Stopped().upgrade(op);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aCommittedStepThatTheMigrationDoesNotSayAnyMoreStopsTheRun(TestDatabase database) {
        table(database);
        killed(migrator(database, Stopped.class), database);

        assertThatThrownBy(() -> migrator(database, Prefixed.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG583")
                .hasMessageContaining("UPDATE task SET n = n + 1")
                .hasMessageContaining("DELETE FROM task WHERE id = 1")
                .hasMessageContaining("autogen upgrade a")
                .hasMessageContaining("autogen stamp a");
        assertThatThrownBy(() -> migrator(database, OtherArgument.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG583")
                .hasMessageContaining("with \"1\"")
                .hasMessageContaining("with \"2\"");
        assertThatThrownBy(() -> migrator(database, Shorter.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG583")
                .hasMessageContaining("ends before it");
        assertThatThrownBy(() -> migrator(database, Transactional.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG583")
                .hasMessageContaining("transactional = false");
        assertThat(database.query("SELECT DISTINCT n FROM task")).containsExactly("2");

        assertThat(migrator(database, Stopped.class).upgrade("head")).hasSize(1);
        assertThat(database.query("SELECT n, count(*) FROM task GROUP BY n")).containsExactly("3|10");
    }

    @Test
    void stepsThatAreNotCommittedMayBeEdited(TestDatabase database) {
        table(database);
        killed(migrator(database, Stopped.class), database);

        migrator(database, OtherRest.class).upgrade("head");

        assertThat(database.query("SELECT n, count(*) FROM task GROUP BY n")).containsExactly("7|10");
    }

    @Test
    void aDowngradeComparesItsStepsToo(TestDatabase database) {
        table(database);
        migrator(database, Stopped.class).upgrade("head");
        database.execute("CREATE TABLE kill ()");
        assertThatThrownBy(() -> migrator(database, Stopped.class).downgrade("base"))
                .isInstanceOf(AutogenException.class);
        database.execute("DROP TABLE kill");

        assertThatThrownBy(() -> migrator(database, Prefixed.class).downgrade("base"))
                .hasFieldOrPropertyWithValue("code", "AG583")
                .hasMessageContaining("autogen downgrade a-1");
        assertThatThrownBy(() -> migrator(database, Stopped.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG232")
                .hasMessageContaining("\"autogen downgrade a-1\" continues");

        migrator(database, Stopped.class).downgrade("a-1");
        assertThat(database.query("SELECT n, count(*) FROM task GROUP BY n")).containsExactly("0|10");
    }

    @Test
    void aFailureSaysWhichStepsMustStay(TestDatabase database) {
        database.execute(
                "CREATE TABLE task (id integer PRIMARY KEY, n integer CHECK (n < 2))",
                "INSERT INTO task VALUES (1, 0)");

        assertThatThrownBy(() -> migrator(database, Stopped.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG261")
                .hasMessageContaining("The step before it is committed. Leave that step in the migration as it is.");
    }

    /** Changes rows batch by batch. */
    @Revision(id = "a", transactional = false)
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "100 / (id - 6)").batch(2);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** The same with another value. */
    @Revision(id = "a", transactional = false)
    public static final class FilledOtherwise implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "id").batch(3);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** The same with a step in front that names the same table. */
    @Revision(id = "a", transactional = false)
    public static final class FilledBehindAnother implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "0");
            new Filled().upgrade(op);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aHalfDoneBackfillThatTheMigrationDoesNotSayAnyMoreStopsTheRun(TestDatabase database) {
        table(database);
        assertThatThrownBy(() -> migrator(database, Filled.class).upgrade("head"))
                .hasMessageContaining("division by zero")
                .hasMessageContaining("4 rows of it are committed, up to [\"4\"]");

        for (Class<? extends Migration> edited : List.of(FilledOtherwise.class, FilledBehindAnother.class)) {
            assertThatThrownBy(() -> migrator(database, edited).upgrade("head"))
                    .hasFieldOrPropertyWithValue("code", "AG583")
                    .hasMessageContaining("4 rows backfilled, up to [\"4\"]");
        }
        assertThat(database.query("SELECT n FROM task ORDER BY id")).startsWith("-20", "-25", "-33", "-50", "0");

        Migrator otherwise = migrator(database, FilledOtherwise.class);
        otherwise.stamp(List.of("current"));
        assertThat(otherwise.applied().unfinished()).isEmpty();
        otherwise.upgrade("head");
        assertThat(database.query("SELECT count(*) FROM task WHERE n = id")).containsExactly("10");
    }

    @Test
    void aScriptLeavesWhatARunCompares(TestDatabase database) {
        table(database);
        Scripts scripts = new Scripts(Migrations.of(List.of(Stopped.class)), "public", Duration.ofSeconds(5));
        database.execute("CREATE TABLE kill ()");
        assertThatThrownBy(() -> Psql.run(database, scripts.upgrade("head"))).isInstanceOf(IllegalStateException.class);
        database.execute("DROP TABLE kill");

        assertThatThrownBy(() -> migrator(database, Prefixed.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG583");
        migrator(database, Stopped.class).upgrade("head");

        assertThat(database.query("SELECT n, count(*) FROM task GROUP BY n")).containsExactly("3|10");
    }

    @Test
    void anArrayAsAnArgumentIsItsValues() {
        assertThat(JournalStep.of(new ExecuteSql("SELECT ?", List.of(new Integer[] {1, 2}, new byte[] {3}))))
                .isEqualTo(JournalStep.of(new ExecuteSql("SELECT ?", List.of(new Integer[] {1, 2}, new byte[] {3}))))
                .isNotEqualTo(
                        JournalStep.of(new ExecuteSql("SELECT ?", List.of(new Integer[] {2, 1}, new byte[] {3}))));
    }
}
