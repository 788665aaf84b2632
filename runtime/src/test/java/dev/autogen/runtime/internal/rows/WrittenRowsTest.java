package dev.autogen.runtime.internal.rows;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Triggers and rules of the user's that make something else of what a migration writes. */
@ExtendWith(PostgresExtension.class)
class WrittenRowsTest {

    private static final String TASKS = "SELECT id, note FROM task ORDER BY id";

    private TestDatabase database;

    @Revision(id = "a", message = "notes")
    public static final class Copied implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.copyRows("task", "note").set("task_id", "id").set("text", "note").where("note IS NOT NULL");
            op.dropColumn("task", "note");
        }

        @Override
        public void downgrade(Operations op) {
            op.addColumn("task", column("note", "text"));
            op.fill("task", "note", "(SELECT o.text FROM note AS o WHERE o.task_id = task.id)");
            op.execute("DELETE FROM note");
        }
    }

    @Revision(id = "a", message = "filled")
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.fill("task", "note", "'n' || id");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "replaced")
    public static final class Replaced implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.replaceValue("task", "note", "a", "A");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "updated")
    public static final class Updated implements Migration {
        @Override
        public void upgrade(Operations op) {
            // The same values as before, in other rows.
            op.updateRows("task").set("refers", "3 - refers");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "backfilled", transactional = false)
    public static final class Backfilled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("note", "'n' || id").where("note IS NULL").batch(1);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "random")
    public static final class Random implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.fill("task", "note", "gen_random_uuid()::text");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @BeforeEach
    void tables(TestDatabase fresh) {
        database = fresh;
        database.execute(
                "CREATE TABLE task (id bigint PRIMARY KEY, note text, refers int, touched int, data json)",
                "CREATE TABLE note (task_id bigint, text varchar(20), data json)",
                "INSERT INTO task VALUES (1, 'a', 1, 0, '{}'), (2, NULL, 2, 0, NULL), (3, 'c', NULL, 0, '[1]')");
    }

    private void trigger(String table, String events, String body) {
        database.execute(
                "CREATE OR REPLACE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + body + " END $$",
                "CREATE TRIGGER meddler BEFORE " + events + " ON " + table + " FOR EACH ROW EXECUTE FUNCTION meddle()");
    }

    private Migrator migrator(Class<? extends Migration> migration) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(migration)))
                .build();
    }

    private void refuses(Class<? extends Migration> migration, String... said) {
        List<String> before = database.query("SELECT t::text FROM task t ORDER BY id");
        String script = new Scripts(Migrations.of(List.of(migration)), "public", Duration.ofSeconds(5)).upgrade("head");
        assertThatThrownBy(() -> migrator(migration).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("AG511");
                    assertThat(e).hasMessageContainingAll(said);
                });
        assertThat(database.query("SELECT t::text FROM task t ORDER BY id")).isEqualTo(before);
        database.execute("DROP TABLE autogen_history");
        if (migration != Backfilled.class) {
            assertThatThrownBy(() -> Psql.run(database, script)).hasMessageContainingAll(said);
            assertThat(database.query("SELECT t::text FROM task t ORDER BY id")).isEqualTo(before);
        }
    }

    @Test
    void aTriggerThatDiscardsRowsThatMoveStopsTheMove() {
        trigger("note", "INSERT", "IF NEW.task_id = 3 THEN RETURN NULL; END IF; RETURN NEW;");

        refuses(
                Copied.class,
                "trigger \"meddler\" on \"note\"",
                "changed or discarded what this migration wrote to task_id, text",
                "in 1 row: (3,c)");
        assertThat(database.query("SELECT count(*) FROM note")).containsExactly("0");
    }

    @Test
    void aTriggerThatChangesRowsThatMoveStopsTheMove() {
        trigger("note", "INSERT", "NEW.text := upper(NEW.text); RETURN NEW;");

        refuses(Copied.class, "in 2 rows: (1,a), (3,c)");
    }

    @Test
    void aRuleThatDiscardsRowsThatMoveStopsTheMove() {
        database.execute("CREATE RULE nothing AS ON INSERT TO note DO INSTEAD NOTHING");

        refuses(Copied.class, "rule \"nothing\" on \"note\"", "in 2 rows");
    }

    @Test
    void aTriggerThatDiscardsAFillStopsIt() {
        trigger("task", "UPDATE", "RETURN NULL;");

        refuses(Filled.class, "trigger \"meddler\" on \"task\"", "in 1 row: (2,n2)");
    }

    @Test
    void aTriggerThatChangesABackfillStopsIt() {
        trigger("task", "UPDATE", "NEW.note := 'mine'; RETURN NEW;");

        refuses(Backfilled.class, "trigger \"meddler\" on \"task\"", "(2,n2)");
    }

    @Test
    void aTriggerThatDiscardsAReplacedValueStopsIt() {
        trigger("task", "UPDATE", "RETURN OLD;");

        refuses(Replaced.class, "trigger \"meddler\" on \"task\"", "(1,A)");
    }

    @Test
    void aTriggerThatLeavesValuesToOtherRowsStopsTheUpdate() {
        trigger("task", "UPDATE", "RETURN NULL;");

        refuses(Updated.class, "trigger \"meddler\" on \"task\"", "(1,2), (2,1)");
    }

    @Test
    void aTriggerThatUndoesAfterwardsStopsTheMove() {
        database.execute(
                "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN DELETE FROM note WHERE task_id = 1; RETURN NULL; END $$",
                "CREATE TRIGGER meddler AFTER INSERT ON note EXECUTE FUNCTION meddle()");

        refuses(Copied.class, "trigger \"meddler\" on \"note\"", "in 1 row: (1,a)");
    }

    @Test
    void whatTheDowngradeBringsBackIsHeldToTheSame() {
        migrator(Copied.class).upgrade("head");
        trigger("task", "UPDATE", "RETURN NULL;");

        assertThatThrownBy(() -> migrator(Copied.class).downgrade("base"))
                .hasMessageContaining("trigger \"meddler\" on \"task\"");
        assertThat(database.query("SELECT task_id, text FROM note ORDER BY 1")).containsExactly("1|a", "3|c");
    }

    @Test
    void aTriggerThatWritesOtherColumnsIsNotInTheWay() {
        trigger("task", "UPDATE", "NEW.touched := OLD.touched + 1; RETURN NEW;");

        migrator(Filled.class).upgrade("head");

        assertThat(database.query("SELECT note, touched FROM task WHERE id = 2"))
                .containsExactly("n2|1");
        assertThat(database.query(TASKS)).containsExactly("1|a", "2|n2", "3|c");
    }

    @Test
    void aValueThatIsAnotherEachTimeIsNotCompared() {
        trigger("task", "UPDATE", "NEW.touched := OLD.touched + 1; RETURN NEW;");

        migrator(Random.class).upgrade("head");

        assertThat(database.query("SELECT length(note) FROM task WHERE id = 2")).containsExactly("36");
    }
}
