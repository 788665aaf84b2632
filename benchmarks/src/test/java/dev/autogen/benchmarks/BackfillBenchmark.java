package dev.autogen.benchmarks;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A backfill beside one plain UPDATE of the same rows, in turns on tables made alike: the ratio is what there is to read.
 *
 * <p>{@code mvn -pl benchmarks -am test -Dtest=BackfillBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 */
class BackfillBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int TURNS = 3;

    /** The rows in batches of the usual size. */
    @Revision(id = "a", message = "fill", transactional = false)
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("task").set("rank", "priority * 10");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void besideOneUpdate() {
        List<Duration> update = new ArrayList<>();
        List<Duration> backfill = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            try (TestDatabase database = table()) {
                update.add(time(() -> database.execute("UPDATE task SET rank = priority * 10")));
            }
            try (TestDatabase database = table()) {
                Migrator migrator = Migrator.builder(database.dataSource())
                        .migrations(Migrations.of(List.of(Filled.class)))
                        .build();
                backfill.add(time(() -> migrator.upgrade("head")));
            }
        }
        double ratio = (double) median(backfill).toMillis() / median(update).toMillis();
        System.out.printf(
                Locale.ROOT,
                "%,d rows, median of %d turns: UPDATE %d ms, op.backfill %d ms, ratio %.2f%n",
                ROWS,
                TURNS,
                median(update).toMillis(),
                median(backfill).toMillis(),
                ratio);
    }

    private static TestDatabase table() {
        TestDatabase database = TestDatabase.create();
        database.execute(
                "CREATE TABLE task (id bigint PRIMARY KEY, title text NOT NULL, priority integer NOT NULL, rank integer)",
                "INSERT INTO task SELECT g, 'task number ' || g, g % 7 FROM generate_series(1, " + ROWS + ") g",
                "VACUUM ANALYZE task",
                "CHECKPOINT");
        return database;
    }

    private static Duration time(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
