package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class RowCheckTest {

    private static MigratorBuilder migrator(TestDatabase database, Class<? extends Migration> migration) {
        return Migrator.builder(database.dataSource()).migrations(Migrations.of(List.of(migration)));
    }

    /** Has a check that is an error over some rows. */
    @Revision(id = "a", message = "ratio")
    public static final class Ratio implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addConstraint("task", check("ck_task_ratio", "10 / n > 0"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropConstraint("task", "ck_task_ratio");
        }
    }

    @Test
    void aQuestionThatFailsOverTheRowsIsNotTakenForNone(TestDatabase database) {
        database.execute("CREATE TABLE task (n integer)", "INSERT INTO task VALUES (1), (0)");

        assertThatThrownBy(() -> migrator(database, Ratio.class).build().upgrade("head"))
                .isInstanceOf(AutogenException.class)
                .hasFieldOrPropertyWithValue("code", "AG265")
                .hasMessageContaining("check constraint \"ck_task_ratio\"")
                .hasMessageContaining("division by zero")
                .hasMessageContaining("SELECT * FROM \"task\" WHERE NOT (10 / n > 0)");
        assertThat(database.query("SELECT count(*) FROM pg_constraint WHERE conname = 'ck_task_ratio'"))
                .containsExactly("0");
    }

    @Test
    void aQuestionThatTheRoleMayNotAskIsNotTakenForNone(TestDatabase database) {
        String role = "asks_nothing_" + database.name();
        database.execute(
                "CREATE ROLE " + role,
                "GRANT ALL ON SCHEMA public TO " + role,
                "CREATE TABLE task (n integer)",
                "ALTER TABLE task OWNER TO " + role,
                "REVOKE SELECT ON task FROM " + role);
        try {
            assertThatThrownBy(() ->
                            migrator(database, Ratio.class).role(role).build().upgrade("head"))
                    .hasFieldOrPropertyWithValue("code", "AG265")
                    .hasMessageContaining("permission denied for table task");
        } finally {
            database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void whatIsNotThereIsLeftToTheOperation(TestDatabase database) {
        assertThatThrownBy(() -> migrator(database, Ratio.class).build().upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG261")
                .hasMessageContaining("ck_task_ratio")
                .hasMessageContaining("relation \"task\" does not exist");
    }

    /** Has a check with a function that nobody has made. */
    @Revision(id = "a", message = "function")
    public static final class Function implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addConstraint("task", check("ck_task_new", "fresh(n)"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropConstraint("task", "ck_task_new");
        }
    }

    @Test
    void aFunctionThatIsNotThereIsLeftToTheOperation(TestDatabase database) {
        database.execute("CREATE TABLE task (n integer)");

        assertThatThrownBy(() -> migrator(database, Function.class).build().upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG261")
                .hasMessageContaining("function fresh(integer) does not exist");
    }
}
