package dev.autogen.runtime.internal.step;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.revision.Migrations;
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

    @Revision(id = "a", message = "number")
    public static final class Number implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("task", "n").type("integer").using("(n || '0')::integer");
            op.addConstraint("task", unique("uq_task_n", "n"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropConstraint("task", "uq_task_n");
            op.alterColumn("task", "n").type("text");
        }
    }

    @Test
    void valuesThatCannotBeConvertedAreLeftToTheConversion(TestDatabase database) {
        database.execute("CREATE TABLE task (n text)", "INSERT INTO task VALUES ('1'), ('x')");

        assertThatThrownBy(() -> migrator(database, Number.class).build().upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG261")
                .hasMessageContaining("invalid input syntax for type integer: \"x0\"");
        assertThat(database.query("SELECT n FROM task ORDER BY n")).containsExactly("1", "x");
    }

    @Revision(id = "a", message = "moved", transactional = false)
    public static final class Moved implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.decide("task", "Where do the rows go?", "INSERT INTO other SELECT * FROM task");
            op.dropTable("task");
            op.execute("INSERT INTO other VALUES (1)");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("CREATE TABLE task (n integer)");
        }
    }

    @Test
    void aRunThatGoesOnDoesNotAskAgainWhatIsDecided(TestDatabase database) {
        database.execute("CREATE TABLE task (n integer)");
        assertThatThrownBy(() -> migrator(database, Moved.class).build().upgrade("head"))
                .hasMessageContaining("relation \"other\" does not exist");
        database.execute("CREATE TABLE other (n integer)");

        migrator(database, Moved.class).build().upgrade("head");

        assertThat(database.query("SELECT n FROM other")).containsExactly("1");
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

    /** Has a rule that holds rows against each other. */
    @Revision(id = "a", message = "exclusion")
    public static final class Exclusion implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addConstraint(
                    "booking",
                    exclude(
                            "no_two",
                            "EXCLUDE USING gist (int4range(room, room, '[]') WITH =, during WITH &&) WHERE ((NOT cancelled))"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropConstraint("booking", "no_two");
        }
    }

    @Test
    void rowsThatExcludeEachOtherAreFoundBeforehand(TestDatabase database) {
        database.execute(
                "CREATE TABLE booking (id integer, room integer, during tsrange, cancelled boolean)",
                "INSERT INTO booking SELECT n, 1, tsrange('2026-01-01', '2026-01-03'), n = 3 FROM generate_series(1, 3) n",
                "INSERT INTO booking VALUES (4, 2, tsrange('2026-01-01', '2026-01-03'), false), (5, 2, null, false)");

        assertThatThrownBy(() -> migrator(database, Exclusion.class).build().upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG264")
                .hasMessageContaining("2 rows of \"booking\" do not fit exclusion constraint \"no_two\". Nothing was")
                .hasMessageContaining("id = 1, room = 1")
                .hasMessageContaining("id = 2, room = 1");
        database.execute("DELETE FROM booking WHERE id = 2");
        migrator(database, Exclusion.class).build().upgrade("head");
    }

    /** Commits each step, and fails at the third. */
    @Revision(id = "a", message = "steps", transactional = false)
    public static final class Steps implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("ALTER TABLE task ADD code integer");
            op.execute("UPDATE task SET code = n / 2");
            op.addConstraint("task", unique("uq_task_code", "code"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("task", "code");
        }
    }

    @Test
    void whereStepsCommitTheRowsOfTheStepAreTold(TestDatabase database) {
        database.execute("CREATE TABLE task (n integer)", "INSERT INTO task VALUES (1), (2), (3)");

        assertThatThrownBy(() -> migrator(database, Steps.class).build().upgrade("head"))
                .isInstanceOfSatisfying(RowsRefusedException.class, e -> assertThat(e.exitCode())
                        .isEqualTo(1))
                .hasMessageContaining(
                        "Revision \"a\" stopped at \"+ unique constraint uq_task_code on task (code)\" 1 value,")
                .hasMessageContaining("The steps before it are done.")
                .hasMessageContaining("code = 1, rows = 2");
        database.execute("UPDATE task SET code = n");
        migrator(database, Steps.class).build().upgrade("head");
        assertThat(database.query("SELECT code FROM task ORDER BY n")).containsExactly("1", "2", "3");
    }

    /** Takes local times for those of a zone. */
    @Revision(id = "a", message = "zone")
    public static final class Zone implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("log", "at").type("timestamp with time zone").using("\"at\" AT TIME ZONE 'Europe/Berlin'");
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("log", "at").type("timestamp without time zone");
        }
    }

    @Test
    void anHourThatAZoneDoesNotHaveIsRefused(TestDatabase database) {
        database.execute("CREATE TABLE log (at timestamp)", "INSERT INTO log VALUES ('2026-03-29 02:30'), (now())");

        assertThatThrownBy(() -> migrator(database, Zone.class).build().upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG264")
                .hasMessageContaining(
                        "of column \"at\" (the time zone skips that hour, or has it twice). Nothing was changed.")
                .hasMessageContaining("at = 2026-03-29 02:30:00");
    }

    @Revision(id = "a", message = "kinds", transactional = false)
    public static final class Kinds implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropColumn("task", "note");
            op.dropColumn("task", "old");
            op.dropEnumValues("kind", "C");
        }

        @Override
        public void downgrade(Operations op) {
            op.addEnumValue("kind", "C");
        }
    }

    @Test
    void valuesThatGoAreLookedForBeforeTheFirstStep(TestDatabase database) {
        database.execute(
                "CREATE TYPE kind AS ENUM ('A', 'B', 'C')",
                "CREATE TABLE task (kind kind, kinds kind[], note text, old kind)",
                "INSERT INTO task VALUES ('A', '{B,C}', 'kept', 'C')");
        Migrator migrator = migrator(database, Kinds.class).build();

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG264")
                .hasMessageContaining(
                        "1 row of \"task\" does not fit enum type \"kind\" without 'C' in column \"kinds\"")
                .hasMessageContaining("\"kinds\"::text[] && ARRAY['C']");
        assertThat(database.query("SELECT note FROM task")).containsExactly("kept");

        database.execute("UPDATE task SET kinds = '{B}'");
        migrator.upgrade("head");
        assertThat(database.query("SELECT kinds FROM task")).containsExactly("{B}");
    }
}
