package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.fixture.R202601020000_b2_Priority;
import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.internal.session.MigrationLock;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class LockingTest {

    private static final Migrations MIGRATIONS =
            Migrations.of(List.of(R202601010000_a1_Tasks.class, R202601020000_b2_Priority.class));

    private final List<String> events = new ArrayList<>();

    private MigratorBuilder migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).migrations(MIGRATIONS).listener(new Recorder(events));
    }

    @Test
    void manyRunsAtOnceDoTheWorkOnce(TestDatabase database) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<List<AppliedStep>>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(() -> Migrator.builder(database.dataSource())
                    .migrations(MIGRATIONS)
                    .build()
                    .upgrade("head"));
        }
        int steps = 0;
        for (Future<List<AppliedStep>> run : pool.invokeAll(runs)) {
            steps += run.get().size();
        }
        pool.shutdown();

        assertThat(steps).isEqualTo(2);
        assertThat(database.query("SELECT revision FROM autogen_history")).containsExactly("a1", "b2");
    }

    @Test
    void namesTheRunThatHoldsTheLock(TestDatabase database) throws SQLException {
        try (Connection other = database.connect();
                MigrationLock lock = MigrationLock.take(other, "public", Duration.ZERO, new MigrationListener() {})) {
            assertThatThrownBy(() ->
                            migrator(database).lockWait(Duration.ZERO).build().upgrade("head"))
                    .isInstanceOf(AutogenException.class)
                    .hasMessageContaining("Another run is changing schema \"public\": process")
                    .hasMessageContaining("of postgres");
            assertThat(events).singleElement().asString().startsWith("waiting for process");
            assertThat(migrator(database).build().running()).get().asString().startsWith("process");
            assertThat(lock).isNotNull();
        }
        assertThat(migrator(database).build().running()).isEmpty();
        assertThat(migrator(database).build().upgrade("head")).hasSize(2);
    }

    @Test
    void givesUpOnALockedTableAndNamesWhoHoldsIt(TestDatabase database) throws SQLException {
        migrator(database).build().upgrade("a1");
        Migrator patient = migrator(database)
                .lockRetry(new LockRetry(Duration.ofMillis(1500), 1, Duration.ZERO))
                .build();
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE task IN ACCESS SHARE MODE");

            assertThatThrownBy(() -> patient.upgrade("head"))
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG248"))
                    .hasMessageContaining("it is held by process")
                    .hasMessageContaining("LOCK TABLE task IN ACCESS SHARE MODE");
            reader.rollback();
        }
        assertThat(database.query("SELECT count(*) FROM task")).containsExactly("0");
        assertThat(patient.upgrade("head")).hasSize(1);
    }

    @Test
    void triesAgainWhenTheLockIsFree(TestDatabase database) throws SQLException {
        migrator(database).build().upgrade("a1");
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE task IN ACCESS SHARE MODE");
            MigrationListener releasing = new MigrationListener() {
                @Override
                public void retrying(RevisionInfo revision, int attempt, Duration pause) {
                    events.add("retrying " + revision.id() + " after attempt " + attempt);
                    try {
                        reader.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };

            assertThat(migrator(database)
                            .listener(releasing)
                            .lockRetry(new LockRetry(Duration.ofMillis(50), 3, Duration.ofMillis(1)))
                            .build()
                            .upgrade("head"))
                    .hasSize(1);
        }
        assertThat(events).contains("retrying b2 after attempt 1");
        assertThat(database.query("SELECT id, priority FROM task")).containsExactly("1|3");
    }

    /** Gives the lock of the migrator away, as a pooler does. */
    @Revision(id = "b", parents = "a1")
    public static final class Unlocks implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT pg_advisory_unlock_all()");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Comes after. */
    @Revision(id = "c", parents = "b")
    public static final class After implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropTable("task");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void stopsWhenTheLockIsGone(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class, Unlocks.class, After.class)))
                .build();

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageStartingWith("This session lost the lock against other runs");
        assertThat(database.query("SELECT revision FROM autogen_history")).containsExactly("a1", "b");
    }
}
