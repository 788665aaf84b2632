package dev.autogen.runtime.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.testing.CrashableServer;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Kills at random moments, each followed by a run that goes on: no row is lost, and none is changed twice.
 *
 * <p>{@code -Dautogen.kills} says how many, {@code -Dautogen.kills.seed} where the moments begin.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("autogen.kills", 30);

    private static CrashableServer server;
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        server = CrashableServer.start();
        database = server.database();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static long seed() {
        return Optional.ofNullable(System.getProperty("autogen.kills.seed"))
                .filter(text -> !text.isEmpty())
                .map(Long::parseLong)
                .orElseGet(() -> System.nanoTime() % 1_000_000);
    }

    @Test
    void nothingIsLostAndNothingAppliedTwiceWhateverIsKilledWhen() throws Exception {
        long seed = seed();
        RunTotals.note("kills: -Dautogen.kills.seed=" + seed + " repeats these");
        database.execute(CountedMigrations.tables());
        int up = statements(Direction.UPGRADE);
        int down = statements(Direction.DOWNGRADE);
        for (int number = 0; number < KILLS; number++) {
            Kill kill = Kill.of(seed, number, up, down);
            trial(kill, kill + ", number " + number + " of seed " + seed);
        }
    }

    private static int statements(Direction direction) {
        WatchedSource source = new WatchedSource(database.dataSource(), 0, () -> {});
        KilledRun.run(CountedMigrations.migrator(source.watched()), direction);
        return source.sent();
    }

    private static void trial(Kill kill, String name) throws Exception {
        database.clear();
        database.execute(CountedMigrations.tables());
        Migrator migrator = CountedMigrations.migrator(database.dataSource());
        if (kill.direction() == Direction.DOWNGRADE) {
            migrator.upgrade("head");
        }
        if (kill.victim() == Kill.Victim.PROCESS) {
            killProcess(kill);
        } else {
            killUnder(kill);
        }
        boolean atOnce = migrator.applied().unfinished().isPresent();
        RunTotals.count("kills, " + kill.victim().name().toLowerCase(Locale.ROOT));
        RunTotals.add("kills, revisions stopped half way", atOnce ? 1 : 0);
        RunTotals.count("kills, in " + kill.direction().name().toLowerCase(Locale.ROOT));

        KilledRun.run(migrator, kill.direction());

        check(kill.direction(), name);
        assertThat(KilledRun.run(migrator, kill.direction())).as(name).isZero();
    }

    /** Kills the process of a run when it says that it is there. */
    private static void killProcess(Kill kill) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRun.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        kill.direction().name(),
                        Integer.toString(kill.moment()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(KilledRun.NOW);
            LockSupport.parkNanos(kill.micros() * 1_000L);
            process.destroyForcibly().waitFor();
        }
    }

    /** Kills the session or the server under a run in this process, which has to say so as an error of ours. */
    private static void killUnder(Kill kill) throws InterruptedException {
        Thread killer = new Thread(() -> {
            LockSupport.parkNanos(kill.micros() * 1_000L);
            kill(kill.victim());
        });
        WatchedSource source = new WatchedSource(database.dataSource(), kill.moment(), killer::start);
        try {
            KilledRun.run(CountedMigrations.migrator(source.watched()), kill.direction());
            RunTotals.count("kills, too late for the run");
        } catch (AutogenException e) {
            assertThat(e.code()).isIn("AG258", "AG260");
        }
        killer.join();
        if (kill.victim() == Kill.Victim.SERVER) {
            server.restart();
        }
        server.await();
    }

    private static void kill(Kill.Victim victim) {
        String sessions = " FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'";
        switch (victim) {
            case CONNECTION -> database.query("SELECT pg_terminate_backend(pid)" + sessions);
            case BACKEND ->
                database.query("SELECT pid" + sessions).forEach(pid -> server.killSession(Integer.parseInt(pid)));
            default -> server.kill();
        }
    }

    private static void check(Direction direction, String name) {
        int expected = direction == Direction.UPGRADE ? 1 : 0;
        String less = CountedMigrations.COUNTERS.stream()
                .map(column -> "sum(greatest(" + expected + " - " + column + ", 0))")
                .collect(Collectors.joining(" + "));
        String more = CountedMigrations.COUNTERS.stream()
                .map(column -> "sum(greatest(" + column + " - " + expected + ", 0))")
                .collect(Collectors.joining(" + "));
        boolean up = direction == Direction.UPGRADE;
        long below =
                Long.parseLong(database.query("SELECT " + less + " FROM item").get(0));
        long above =
                Long.parseLong(database.query("SELECT " + more + " FROM item").get(0));
        RunTotals.add("kills, rows lost", (int) (up ? below : above));
        RunTotals.add("kills, rows changed twice", (int) (up ? above : below));
        assertThat(List.of(below, above)).as(name).containsExactly(0L, 0L);
        if (up) {
            assertThat(database.query("SELECT text FROM log ORDER BY 1"))
                    .as(name)
                    .containsExactly("one", "three", "two");
        }
        assertThat(database.query("SELECT indexrelid::regclass, indisvalid FROM pg_index"
                        + " WHERE indrelid = 'item'::regclass ORDER BY 1"))
                .as(name)
                .containsExactlyElementsOf(
                        up ? List.of("item_pkey|t", "ix_item_c|t", "ux_item|t") : List.of("item_pkey|t"));
        assertThat(database.query("SELECT to_regclass('log') IS NOT NULL"))
                .as(name)
                .containsExactly(up ? "t" : "f");
        assertThat(CountedMigrations.migrator(database.dataSource()).applied().contradictions())
                .as(name)
                .isEmpty();
    }
}
