package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that work outside a transaction: how long they wait, and what a run that was killed leaves of them. */
@ExtendWith(PostgresExtension.class)
class ConcurrentTest {

    private static final LockRetry HASTY = new LockRetry(Duration.ofMillis(20), 1, Duration.ZERO);

    /** Runs the statement that stands in a table, so that each test has its own. */
    @Revision(id = "a", transactional = false)
    public static final class Raw implements Migration {

        static final ThreadLocal<String> SQL = ThreadLocal.withInitial(() -> "");

        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT 1");
            op.execute(SQL.get());
        }

        @Override
        public void downgrade(Operations op) {}
    }

    private static MigratorBuilder running(TestDatabase database, String sql) {
        Raw.SQL.set(sql);
        return Migrator.builder(database.dataSource()).migrations(Migrations.of(List.of(Raw.class)));
    }

    private static void stopped(Migrator migrator) {
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOf(MigrationFailedException.class);
        assertThat(migrator.applied().unfinished())
                .get()
                .extracting(HistoryEntry::step)
                .hasToString("Optional[1]");
    }

    private static List<String> indexes(TestDatabase database) {
        return database.query(
                "SELECT indexrelid::regclass, indisvalid FROM pg_index JOIN pg_class c ON c.oid = indexrelid"
                        + " WHERE relnamespace IN ('public'::regnamespace, to_regnamespace('audit'))"
                        + " AND relname <> 'pk_autogen_history' ORDER BY 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VACUUM FULL task", "ALTER TABLE task ADD COLUMN n integer", "REINDEX TABLE task"})
    void whatQueuesTheApplicationBehindItGivesUpSoon(String sql, TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE task (id integer PRIMARY KEY)");
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE task IN ROW EXCLUSIVE MODE");

            assertThatThrownBy(() ->
                            running(database, sql).lockRetry(HASTY).build().upgrade("head"))
                    .hasFieldOrPropertyWithValue("code", "AG248")
                    .hasMessageStartingWith("Could not acquire a lock within 20 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE task VALIDATE CONSTRAINT ck", "CREATE INDEX CONCURRENTLY ix ON task (id)"})
    void whatHoldsUpNobodyMayWait(String sql, TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE task (id integer)", "ALTER TABLE task ADD CONSTRAINT ck CHECK (id > 0) NOT VALID");
        Migrator migrator = running(database, sql).lockRetry(HASTY).build();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE task IN SHARE UPDATE EXCLUSIVE MODE");
            Future<List<AppliedStep>> run = executor.submit(() -> {
                Raw.SQL.set(sql);
                return migrator.upgrade("head");
            });
            String waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND wait_event_type = 'Lock' AND now() - query_start > interval '200 ms'";
            while (!run.isDone() && database.query(waiting).equals(List.of("0"))) {
                Thread.onSpinWait();
            }
            other.rollback();

            assertThat(run.get()).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aConcurrentBuildHasItsOwnBoundAndNamesWhoIsInItsWay(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE task (id integer)");
        Migrator migrator = running(database, "CREATE INDEX CONCURRENTLY ix ON task (id)")
                .concurrentLockTimeout(Duration.ofMillis(500))
                .build();
        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("INSERT INTO task VALUES (1)");

            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .hasFieldOrPropertyWithValue("code", "AG248")
                    .hasMessageContaining("within 500 ms; it is held by process")
                    .hasMessageContaining("INSERT INTO task VALUES (1)");
            writer.rollback();
        }
        assertThat(migrator.upgrade("head")).hasSize(1);
        assertThat(indexes(database)).containsExactly("ix|t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY ix ON task (id)",
                "create unique /* soon */ index concurrently IF NOT EXISTS \"Ix\" on only public.task using btree (id);",
                "-- first\nCREATE UNIQUE INDEX CONCURRENTLY IX ON \"audit\".\"Big task\" (id) WHERE id > 0"
            })
    void anInvalidIndexOfARawStatementIsBuiltAgain(String sql, TestDatabase database) {
        database.execute(
                "CREATE SCHEMA audit",
                "CREATE TABLE task (id integer)",
                "CREATE TABLE audit.\"Big task\" (id integer)",
                "INSERT INTO task VALUES (1), (1)",
                "INSERT INTO audit.\"Big task\" VALUES (1), (1)");
        Migrator migrator = running(database, sql).build();
        stopped(migrator);
        assertThat(indexes(database)).singleElement().asString().endsWith("|f");
        database.execute("DELETE FROM task", "DELETE FROM audit.\"Big task\"");

        migrator.upgrade("head");

        assertThat(indexes(database)).singleElement().asString().endsWith("|t");
    }

    @Test
    void aRawStatementThatWasDoneBeforeTheRunCouldSaySoIsTakenAsDone(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)", "INSERT INTO task VALUES (1), (1)");
        Migrator creates = running(database, "CREATE UNIQUE INDEX CONCURRENTLY ix ON task (id)")
                .build();
        stopped(creates);
        database.execute("DROP INDEX ix", "DELETE FROM task", "CREATE UNIQUE INDEX ix ON task (id)");
        assertThat(creates.upgrade("head")).hasSize(1);

        creates.stamp(List.of("base"));
        database.execute("DROP INDEX ix", "CREATE TABLE other (id integer UNIQUE)");
        Migrator drops =
                running(database, "DROP INDEX CONCURRENTLY other_id_key").build();
        stopped(drops);
        database.execute("DROP TABLE other");
        assertThat(drops.upgrade("head")).hasSize(1);
    }

    @Test
    void anIndexOfSomebodyElseIsNeitherTakenOverNorDropped(TestDatabase database) {
        database.execute(
                "CREATE TABLE task (id integer)",
                "CREATE TABLE other (id integer)",
                "INSERT INTO other VALUES (1), (1)");
        Migrator other = running(database, "CREATE UNIQUE INDEX CONCURRENTLY ix ON other (id)")
                .build();
        stopped(other);
        Migrator migrator =
                running(database, "CREATE INDEX CONCURRENTLY ix ON task (id)").build();
        migrator.stamp(List.of("base"));

        assertThatThrownBy(() -> migrator.upgrade("head")).hasMessageContaining("relation \"ix\" already exists");
        assertThat(indexes(database)).containsExactly("ix|f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REINDEX INDEX CONCURRENTLY ix",
                "REINDEX (VERBOSE, CONCURRENTLY) TABLE task",
                "REINDEX SCHEMA CONCURRENTLY public"
            })
    void whatAKilledReindexLeavesIsDropped(String sql, TestDatabase database) {
        database.execute("CREATE TABLE task (id integer, n integer)", "INSERT INTO task VALUES (1, 1), (2, 1)");
        Migrator migrator = running(database, sql)
                .concurrentLockTimeout(Duration.ofMillis(50))
                .build();
        database.execute("CREATE INDEX ix ON task (id)");
        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("INSERT INTO task VALUES (3, 3)");
            assertThatThrownBy(() -> migrator.upgrade("head")).hasFieldOrPropertyWithValue("code", "AG248");
            writer.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(indexes(database)).contains("ix_ccnew|f");

        migrator.upgrade("head");

        assertThat(indexes(database)).contains("ix|t").noneMatch(index -> index.contains("_cc"));
    }

    @Test
    void aPartitionThatIsHalfDetachedIsDetachedToTheEnd(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE task (id integer) PARTITION BY RANGE (id)",
                "CREATE TABLE old PARTITION OF task FOR VALUES FROM (0) TO (10)");
        Migrator migrator = running(database, "ALTER TABLE task DETACH PARTITION old CONCURRENTLY")
                .concurrentLockTimeout(Duration.ofMillis(50))
                .build();
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT FROM task");
            assertThatThrownBy(() -> migrator.upgrade("head")).hasFieldOrPropertyWithValue("code", "AG248");
            reader.rollback();
        }
        assertThat(database.query("SELECT inhdetachpending FROM pg_inherits")).containsExactly("t");

        migrator.upgrade("head");

        assertThat(database.query("SELECT count(*) FROM pg_inherits")).containsExactly("0");
    }

    @Test
    void anIndexThatCouldNotBeFoundAgainIsRefusedBeforeTheFirstStep(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)");
        Migrator migrator =
                running(database, "CREATE INDEX CONCURRENTLY ON task (id)").build();

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG585")
                .hasMessageContaining("Give the index a name");
        assertThat(migrator.applied().unfinished()).isEmpty();
    }

    @Test
    void aScriptLetsThemWaitAsLong(TestDatabase database) {
        Raw.SQL.set("CREATE INDEX CONCURRENTLY ix ON task (id)");
        String script = new Scripts(Migrations.of(List.of(Raw.class)), "public", Duration.ofSeconds(5))
                .concurrentLockTimeout(Duration.ofSeconds(90))
                .upgrade("head");

        assertThat(script)
                .containsSubsequence(
                        "SET lock_timeout = '5000ms';",
                        "SELECT 1;",
                        "SET lock_timeout = '90000ms';",
                        "CREATE INDEX CONCURRENTLY ix",
                        "SET lock_timeout = '5000ms';");
    }
}
