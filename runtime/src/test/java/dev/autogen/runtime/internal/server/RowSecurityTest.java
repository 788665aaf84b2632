package dev.autogen.runtime.internal.server;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Rows that a policy hides from the role that runs migrations, which owns their table. */
@ExtendWith(PostgresExtension.class)
class RowSecurityTest {

    private static final String ROWS = "SELECT id, note FROM task ORDER BY id";

    private TestDatabase database;
    private String role;

    @Revision(id = "a", message = "notes")
    public static final class Moved implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE note (task_id bigint, note text)");
            op.execute("INSERT INTO note SELECT id, note FROM task");
            op.dropColumn("task", "note");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("ALTER TABLE task ADD COLUMN note text");
        }
    }

    @Revision(id = "a", message = "filled")
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.fill("task", "note", "'none'");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "not null")
    public static final class Guarded implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("task", "note").notNull();
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("task", "note").nullable();
        }
    }

    @Revision(id = "a", message = "backfilled", transactional = false)
    public static final class Backfilled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("note", "'none'").where("note IS NULL");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "a", message = "open")
    public static final class Lifted implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("ALTER TABLE task NO FORCE ROW LEVEL SECURITY");
            op.execute("CREATE TABLE note (task_id bigint, note text)");
            op.execute("INSERT INTO note SELECT id, note FROM task");
            op.dropColumn("task", "note");
            op.execute("ALTER TABLE task FORCE ROW LEVEL SECURITY");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @BeforeEach
    void hideARow(TestDatabase fresh) {
        database = fresh;
        role = "owner_" + database.name();
        database.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD 'x'",
                "GRANT ALL ON SCHEMA public TO " + role,
                "CREATE TABLE task (id bigint PRIMARY KEY, tenant text, note text)",
                "INSERT INTO task VALUES (1, 'ours', 'a'), (2, 'theirs', 'b')",
                "ALTER TABLE task OWNER TO " + role,
                "ALTER TABLE task ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE task FORCE ROW LEVEL SECURITY",
                "CREATE POLICY tenants ON task USING (tenant = 'ours')");
    }

    @AfterEach
    void dropRole() {
        database.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
    }

    private Migrator migrator(Class<? extends Migration> migration) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role);
        source.setPassword("x");
        return Migrator.builder(source)
                .migrations(Migrations.of(List.of(migration)))
                .build();
    }

    private void refuses(Class<? extends Migration> migration) {
        assertThatThrownBy(() -> migrator(migration).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG508"))
                .hasMessageContaining("Row level security of table public.task hides rows from role \"" + role
                        + "\", its owner (FORCE ROW LEVEL SECURITY).")
                .hasMessageContaining("BYPASSRLS");
        assertThat(database.query(ROWS)).containsExactly("1|a", "2|b");
    }

    @Test
    void aMoveThatSeesAPartOfTheRowsIsRefused() {
        refuses(Moved.class);
    }

    @Test
    void aFillThatSeesAPartOfTheRowsIsRefused() {
        refuses(Filled.class);
    }

    @Test
    void aBackfillThatSeesAPartOfTheRowsIsRefused() {
        refuses(Backfilled.class);
    }

    @Test
    void aLookAtRowsBeforehandThatSeesAPartOfThemIsRefused() {
        refuses(Guarded.class);
    }

    @Test
    void aScriptThatSeesAPartOfTheRowsIsRefused() {
        for (Class<? extends Migration> migration :
                List.of(Moved.class, Filled.class, Guarded.class, Backfilled.class)) {
            String script =
                    new Scripts(Migrations.of(List.of(migration)), "public", Duration.ofSeconds(5)).upgrade("head");
            TestDatabase asOwner = TestDatabase.of(database.url(), role, "x");

            assertThatThrownBy(() -> Psql.run(asOwner, script))
                    .hasMessageContaining("row-level security policy for table \"task\"");
            assertThat(database.query(ROWS)).containsExactly("1|a", "2|b");
            database.execute("DROP TABLE autogen_history");
        }
    }

    @Test
    void aMigrationThatLiftsItForAsLongAsItRunsMovesAllRows() {
        migrator(Lifted.class).upgrade("head");

        assertThat(database.query("SELECT task_id, note FROM note ORDER BY 1")).containsExactly("1|a", "2|b");
        assertThat(database.query("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'task'"))
                .containsExactly("t");
    }
}
