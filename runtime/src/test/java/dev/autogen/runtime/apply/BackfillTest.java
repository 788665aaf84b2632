package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.IrreversibleException;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class BackfillTest {

    private static final class Killed extends RuntimeException {}

    /** Counts the batches, and ends the run after one of them. */
    private record Batches(List<BackfillProgress> told, int killedAfter) implements MigrationListener {
        @Override
        public void backfilling(RevisionInfo revision, BackfillProgress progress) {
            told.add(progress);
            if (told.size() == killedAfter) {
                throw new Killed();
            }
        }
    }

    private static Migrator migrator(TestDatabase database, Class<? extends Migration> migration, Batches batches) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(migration)))
                .listener(batches)
                .build();
    }

    private static Migrator migrator(TestDatabase database, Class<? extends Migration> migration) {
        return migrator(database, migration, new Batches(new ArrayList<>(), 0));
    }

    /** What shows a row that is changed twice, or not at all. */
    @Revision(id = "a", message = "count", transactional = false)
    public static final class Counted implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE before ()");
            op.backfill("audit.Big table").set("n", "n + 1").batch(4);
            op.execute("CREATE TABLE after ()");
        }

        @Override
        public void downgrade(Operations op) {
            op.backfill("audit.Big table").set("n", "n - 1").where("n > 0").batch(7);
            op.execute("DROP TABLE before, after");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Id\" integer                     | \"Id\"  | g",
                "id uuid                            | id      | gen_random_uuid()",
                "id text                            | id      | concat(repeat('\\\"''],[ä', g), chr(10), ', up to [\"')",
                "id character(9)                    | id      | g",
                "id timestamp with time zone        | id      | now() + g * interval '1.000001 s'",
                "id double precision                | id      | g / 3.0",
                "id bytea                           | id      | decode(to_hex(16 + g), 'hex')",
                "id mood                            | id      | concat('v', g)::mood",
                "a text, \"B c\" bigint             | \"B c\", a | chr(97 + g % 3), g / 2",
                "a date, b uuid, c numeric(9,3)     | a, b, c | current_date - g % 5, gen_random_uuid(), g / 7.0"
            })
    void aKilledRunGoesOnBehindItsLastBatch(String columns, String key, String values, TestDatabase database) {
        database.execute(
                "CREATE SCHEMA audit",
                "DO $$ BEGIN EXECUTE (SELECT 'CREATE TYPE mood AS ENUM (' || string_agg(quote_literal('v' || g), ','"
                        + " ORDER BY random()) || ')' FROM generate_series(1, 25) g); END $$",
                "CREATE TABLE audit.\"Big table\" (" + columns + ", n integer, PRIMARY KEY (" + key + "))",
                "INSERT INTO audit.\"Big table\" SELECT " + values + ", 0 FROM generate_series(1, 25) g");
        List<BackfillProgress> told = new ArrayList<>();
        assertThatThrownBy(() ->
                        migrator(database, Counted.class, new Batches(told, 3)).upgrade("head"))
                .isInstanceOf(Killed.class);
        assertThat(database.query("SELECT count(*) FROM audit.\"Big table\" WHERE n = 1"))
                .containsExactly("12");
        assertThatThrownBy(() -> migrator(database, Counted.class, new Batches(new ArrayList<>(), 1))
                        .upgrade("head"))
                .isInstanceOf(Killed.class);

        told.clear();
        migrator(database, Counted.class, new Batches(told, 0)).upgrade("head");

        assertThat(told).extracting(BackfillProgress::rows).containsExactly(20L, 24L, 25L);
        assertThat(told)
                .allSatisfy(p -> assertThat(p.estimatedTotal()).isGreaterThanOrEqualTo(p.rows()))
                .allSatisfy(p -> assertThat(p.rowsPerSecond()).isPositive());
        assertThat(database.query("SELECT n, count(*) FROM audit.\"Big table\" GROUP BY n"))
                .containsExactly("1|25");
        assertThat(database.query("SELECT to_regclass('after') IS NOT NULL")).containsExactly("t");
        migrator(database, Counted.class).downgrade("base");
        assertThat(database.query("SELECT n, count(*) FROM audit.\"Big table\" GROUP BY n"))
                .containsExactly("0|25");
        // The position of the first upgrade is of no concern to the second.
        migrator(database, Counted.class).upgrade("head");
        assertThat(database.query("SELECT n, count(*) FROM audit.\"Big table\" GROUP BY n"))
                .containsExactly("1|25");
    }

    /** Fills a column and forbids NULL, with triggers that wait for the end of each transaction. */
    @Revision(id = "a", message = "fill", transactional = false)
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task")
                    .set("parent", "id")
                    .set("note", "'it''s ' || id || E'\\n100%'")
                    .where("parent IS NULL")
                    .batch(2)
                    .pause(Duration.ofMillis(1));
            op.alterColumn("task", "parent").notNull();
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("task", "parent").nullable();
        }
    }

    private static final String[] TASKS = {
        "CREATE TABLE task (id integer PRIMARY KEY, note text,"
                + " parent integer REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED)",
        "INSERT INTO task SELECT g, 'old', CASE WHEN g % 3 = 0 THEN 3 END FROM generate_series(1, 10) g"
    };

    @Test
    void fillsWhatFitsTheConditionAndLeavesTheRest(TestDatabase database) {
        database.execute(TASKS);
        List<BackfillProgress> told = new ArrayList<>();

        migrator(database, Filled.class, new Batches(told, 0)).upgrade("head");

        assertThat(told).extracting(BackfillProgress::rows).containsExactly(2L, 4L, 6L, 7L);
        assertThat(database.query("SELECT id, parent, note FROM task WHERE id BETWEEN 2 AND 3 ORDER BY id"))
                .containsExactly("2|2|it's 2\n100%", "3|3|old");
        assertThat(told.get(0).toString()).startsWith("task: 2 of about ");
    }

    @Test
    void aScriptDoesTheSame(TestDatabase database) {
        Scripts scripts = new Scripts(Migrations.of(List.of(Filled.class)), "public", Duration.ofSeconds(5));
        database.execute(TASKS);

        // The script checks NOT NULL where it is forbidden, like a run that goes on.
        Psql.run(database, scripts.upgrade("head"));

        assertThat(database.query("SELECT id, parent, note FROM task WHERE id BETWEEN 2 AND 3 ORDER BY id"))
                .containsExactly("2|2|it's 2\n100%", "3|3|old");
        assertThat(database.query("SELECT count(*) FROM task WHERE parent IS NULL"))
                .containsExactly("0");
        assertThat(migrator(database, Filled.class).upgrade("head")).isEmpty();
        assertThat(migrator(database, Filled.class).validate()).isEmpty();
    }

    @Test
    void aScriptGoesByACompositeKey(TestDatabase database) {
        Scripts scripts = new Scripts(Migrations.of(List.of(Counted.class)), "public", Duration.ofSeconds(5));
        database.execute(
                "CREATE SCHEMA audit",
                "CREATE TABLE audit.\"Big table\" (a text, \"B c\" uuid, n integer, PRIMARY KEY (\"B c\", a))",
                "INSERT INTO audit.\"Big table\" SELECT g, gen_random_uuid(), 0 FROM generate_series(1, 25) g");

        Psql.run(database, scripts.upgrade("head"));

        assertThat(database.query("SELECT n, count(*) FROM audit.\"Big table\" GROUP BY n"))
                .containsExactly("1|25");
        database.execute("ALTER TABLE audit.\"Big table\" DROP CONSTRAINT \"Big table_pkey\"");
        assertThatThrownBy(() -> Psql.run(database, scripts.downgrade("a:base")))
                .hasMessageContaining("follows the primary key of the table");
    }

    /** A failure over some row. */
    @Revision(id = "a", message = "ratio", transactional = false)
    public static final class Ratio implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "100 / n").batch(2);
        }

        @Override
        public void downgrade(Operations op) {
            op.backfill("task").set("id", "id + 1");
        }
    }

    @Test
    void aFailureLeavesTheBatchesBeforeItAndGoesOnThere(TestDatabase database) {
        database.execute(
                "CREATE TABLE task (id integer PRIMARY KEY, n integer)",
                "INSERT INTO task VALUES (1, 1), (2, 2), (3, 0), (4, 4)");
        Migrator migrator = migrator(database, Ratio.class);
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("~ rows task backfilled with n = 100 / n")
                .hasMessageContaining("division by zero");
        assertThat(database.query("SELECT n FROM task ORDER BY id")).containsExactly("100", "50", "0", "4");
        assertThat(database.query("SELECT state, step, message FROM autogen_history ORDER BY id LIMIT 2"))
                .containsExactly("running|0|started", "running|0|2 rows backfilled, up to [\"2\"]");

        database.execute("UPDATE task SET n = 5 WHERE id = 3");
        migrator.upgrade("head");

        assertThat(database.query("SELECT n FROM task ORDER BY id")).containsExactly("100", "50", "20", "25");
        assertThatThrownBy(() -> migrator.downgrade("base"))
                .hasFieldOrPropertyWithValue("code", "AG275")
                .hasMessageContaining("Remove the key column");
    }

    @Test
    void aRunGoesOnWhereAScriptStopped(TestDatabase database) {
        Scripts scripts = new Scripts(Migrations.of(List.of(Ratio.class)), "public", Duration.ofSeconds(5));
        database.execute(
                "CREATE TABLE task (id integer PRIMARY KEY, n integer)",
                "INSERT INTO task VALUES (1, 1), (2, 2), (3, 0), (4, 4)");
        assertThatThrownBy(() -> Psql.run(database, scripts.upgrade("head"))).hasMessageContaining("division by zero");
        assertThat(database.query("SELECT message FROM autogen_history ORDER BY id"))
                .containsExactly("started", "2 rows backfilled, up to [\"2\"]");

        database.execute("UPDATE task SET n = 5 WHERE id = 3");
        migrator(database, Ratio.class).upgrade("head");

        assertThat(database.query("SELECT n FROM task ORDER BY id")).containsExactly("100", "50", "20", "25");
    }

    @Test
    void aTableWithoutAKeyOrNoneAtAllIsRefused(TestDatabase database) {
        assertThatThrownBy(() -> migrator(database, Ratio.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG261")
                .hasMessageContaining("relation \"task\" does not exist");
        database.execute("CREATE TABLE task (id integer, n integer)", "DROP TABLE autogen_history");
        assertThatThrownBy(() -> migrator(database, Ratio.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG275")
                .hasMessageContaining("Give the table a primary key");
    }

    /** Changes rows in the order of the key. */
    @Revision(id = "a", message = "all", transactional = false)
    public static final class All implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "n + 1");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aBatchThatMeetsADeadlockIsTriedAgain(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE task (id integer PRIMARY KEY, n integer)", "INSERT INTO task VALUES (1, 0), (2, 0)");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            statement.execute("SET deadlock_timeout = '1h'");
            application.setAutoCommit(false);
            statement.execute("UPDATE task SET n = n + 10 WHERE id = 2");
            Future<List<AppliedStep>> run =
                    executor.submit(() -> migrator(database, All.class).upgrade("head"));
            String waiting = "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'";
            while (!run.isDone() && database.query(waiting).equals(List.of("0"))) {
                Thread.onSpinWait();
            }
            statement.execute("UPDATE task SET n = n + 10 WHERE id = 1");
            application.commit();

            assertThat(run.get()).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
        assertThat(database.query("SELECT n FROM task")).containsExactly("11", "11");
    }

    /** Lacks {@code transactional = false}. */
    @Revision(id = "a", message = "one transaction")
    public static final class InOneTransaction implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("n", "3").where("n IS NULL");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aTransactionIsNoPlaceForIt(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer PRIMARY KEY, n integer)");
        assertThatThrownBy(() -> migrator(database, InOneTransaction.class).upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG273")
                .hasMessageContaining("Set transactional = false in its @Revision")
                .hasMessageContaining("op.execute(\"UPDATE \\\"task\\\" SET \\\"n\\\" = 3 WHERE (n IS NULL)\")");
        Scripts scripts = new Scripts(Migrations.of(List.of(InOneTransaction.class)), "public", Duration.ofSeconds(5));
        assertThatThrownBy(() -> scripts.upgrade("head")).hasFieldOrPropertyWithValue("code", "AG273");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        Operations op = new Operations(new ScriptTarget("a"));
        op.backfill("task");
        assertThatThrownBy(op::end)
                .isInstanceOf(AutogenException.class)
                .hasMessage("op.backfill(\"task\") sets no column. Add .set(\"column\", \"expression\").");
        op.backfill("task").set("n", "1").batch(0);
        assertThatThrownBy(op::end).hasMessageContaining("has batches of 0 rows");
        op.backfill("task").set("n", "1").pause(Duration.ofMillis(-1));
        assertThatThrownBy(op::end).hasFieldOrPropertyWithValue("code", "AG274");
    }

    @Test
    void itsPaceIsNoPartOfWhatItDoesAndItIsNotUndone() {
        Backfill backfill = new Backfill(
                QualifiedName.of("task"),
                List.of(new Backfill.Assignment("n", "3")),
                Optional.of("n IS NULL"),
                Backfill.Pace.DEFAULT);
        Backfill slower = new Backfill(
                backfill.table(),
                backfill.assignments(),
                backfill.condition(),
                new Backfill.Pace(10, Duration.ofSeconds(1)));

        assertThat(Checksum.of(List.of(slower))).isEqualTo(Checksum.of(List.of(backfill)));
        assertThat(backfill.describe()).isEqualTo("~ rows task backfilled with n = 3 where n IS NULL");
        assertThatThrownBy(backfill::reverse)
                .isInstanceOf(IrreversibleException.class)
                .hasMessageContaining("the downgrade can have its own backfill");
    }
}
