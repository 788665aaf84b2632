package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class FailureTest {

    private static final String TABLES =
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1";

    private static Migrator migrator(TestDatabase database, Class<? extends Migration> second) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class, second)))
                .build();
    }

    /** Adds a column that is there. */
    @Revision(id = "b", parents = "a1", message = "twice")
    public static final class Twice implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("other", column("id", "integer"));
            op.addColumn("task", column("title", "text"));
            op.dropTable("other");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    @Tag("C171")
    void rollsTheRevisionBackAndNamesTheOperation(TestDatabase database) {
        Migrator migrator = migrator(database, Twice.class);

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                    assertThat(e.revision()).contains("b");
                    assertThat(e.operation()).containsInstanceOf(AddColumn.class);
                    assertThat(e.sql()).isEqualTo("ALTER TABLE \"task\" ADD COLUMN \"title\" text");
                    assertThat(e.failure().getSQLState()).isEqualTo("42701");
                })
                .hasMessageStartingWith(
                        "Revision \"b\" failed at \"+ column task.title text\": ERROR: column \"title\"");

        assertThat(database.query(TABLES)).containsExactly("autogen_history", "task");
        assertThat(migrator.current()).singleElement().hasFieldOrPropertyWithValue("id", "a1");
        assertThat(database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .containsExactly("0");
    }

    /** Commits by raw SQL. */
    @Revision(id = "b", parents = "a1")
    public static final class Commits implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE other ();\n/* now */ COMMIT");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Commits by its connection. */
    @Revision(id = "b", parents = "a1")
    public static final class CommitsConnection implements Migration {
        @Override
        public void upgrade(Operations op) {
            try {
                op.createTable("other");
                op.connection().commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Commits by the driver's own connection. */
    @Revision(id = "b", parents = "a1")
    public static final class CommitsBehindOurBack implements Migration {
        @Override
        public void upgrade(Operations op) {
            try {
                op.connection().unwrap(org.postgresql.jdbc.PgConnection.class).commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    @Tag("C171")
    void refusesToEndTheTransaction(TestDatabase database) {
        assertThatThrownBy(() -> migrator(database, Commits.class).upgrade("head"))
                .isInstanceOf(AutogenException.class)
                .hasMessageStartingWith("op.execute refuses COMMIT");
        assertThatThrownBy(() -> migrator(database, CommitsConnection.class).upgrade("head"))
                .hasMessageStartingWith("The connection of a migration refuses commit");
        assertThatThrownBy(() -> migrator(database, CommitsBehindOurBack.class).upgrade("head"))
                .hasMessageStartingWith("Revision \"b\" ended the transaction of the migrator");

        assertThat(database.query(TABLES)).containsExactly("autogen_history", "task");
        assertThat(database.query("SELECT revision FROM autogen_history")).containsExactly("a1");
    }

    /** Cannot be undone. */
    @Revision(id = "b", parents = "a1", irreversible = "the titles are gone")
    public static final class Irreversible implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropColumn("task", "title");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void refusesToGoPastWhatCannotBeUndone(TestDatabase database) {
        Migrator migrator = migrator(database, Irreversible.class);
        migrator.upgrade("head");

        assertThatThrownBy(() -> migrator.downgrade("base"))
                .hasMessageContaining("Cannot downgrade past b: the titles are gone");
    }

    /** Writes rows under a deferred constraint, then alters the table. */
    @Revision(id = "b", parents = "a1")
    public static final class Deferred implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("ALTER TABLE task ADD parent bigint REFERENCES task DEFERRABLE INITIALLY DEFERRED");
            op.execute("INSERT INTO task VALUES (1, 'a', 2), (2, 'b', 1)");
            op.addColumn("task", column("priority", "integer").notNull().defaultsTo("3"));
            try (var statement = op.connection().createStatement()) {
                statement.execute("INSERT INTO task VALUES (3, 'c', 3)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            op.dropColumn("task", "priority");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void settlesDeferredConstraintsBeforeTheNextOperation(TestDatabase database) throws SQLException {
        migrator(database, Deferred.class).upgrade("head");
        assertThat(database.query("SELECT count(*) FROM task")).containsExactly("3");

        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            DatabaseTarget target = new DatabaseTarget(connection);
            new Operations(target).execute("INSERT INTO task VALUES (4, 'd', 4)");
            new Operations(target).addColumn("task", column("n", "integer"));
            connection.rollback();
        }
    }

    /** Fails by what its name says, after an operation of its own. */
    @Revision(id = "b", parents = "a1")
    public static final class ItsOwnFault implements Migration {

        private static Supplier<Throwable> how = IllegalStateException::new;

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE other ()");
            sneak(how.get());
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void sneak(Throwable failure) throws T {
            throw (T) failure;
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void whatTheCodeOfAMigrationThrowsIsItsFaultAndNothingStays(TestDatabase database) {
        Migrator migrator = migrator(database, ItsOwnFault.class);
        migrator.upgrade("a1");
        List<Supplier<Throwable>> failures = List.of(
                () -> new IllegalStateException("no such country", new SQLException("no such row")),
                () -> new NullPointerException("because \"x\" is null"),
                () -> new AssertionError("one\n  two"),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("com/acme/Missing"),
                () -> new SQLException("thrown undeclared"));
        for (Supplier<Throwable> failure : failures) {
            ItsOwnFault.how = failure;
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG266"))
                    .hasMessageMatching(
                            "Revision \"b\" failed in the code of its upgrade\\(\\) at FailureTest.java:\\d+: "
                                    + ".* Then run it again[.]");
            assertThatThrownBy(
                            () -> new Scripts(migrator.migrations(), "public", migrator.lockTimeout()).upgrade("a1:b"))
                    .hasMessageStartingWith("Revision \"b\" failed in the code of its upgrade() at FailureTest.java:");
        }
        ItsOwnFault.how = failures.get(0);
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageContaining("java.lang.IllegalStateException: no such country, caused by "
                        + "java.sql.SQLException: no such row. Correct upgrade()");
        assertThat(database.query(TABLES)).containsExactly("autogen_history", "task");
    }

    /** Wraps what the database says, as code with checked exceptions does. */
    @Revision(id = "b", parents = "a1")
    public static final class Wraps implements Migration {
        @Override
        public void upgrade(Operations op) {
            try {
                op.query("SELECT nonsense");
            } catch (RuntimeException e) {
                throw new IllegalStateException("cannot look", e);
            }
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void whatTheDatabaseSaysStaysThatThoughAMigrationWrapsIt(TestDatabase database) {
        assertThatThrownBy(() -> migrator(database, Wraps.class).upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("column \"nonsense\" does not exist");
    }
}
