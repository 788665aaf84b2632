package dev.autogen.runtime.kills;

import dev.autogen.runtime.report.Direction;
import java.util.Random;

/**
 * A kill: what dies, on which way, and when.
 *
 * @param victim what dies
 * @param direction what it dies in
 * @param moment at which statement
 * @param micros how long after the statement was sent
 */
record Kill(Victim victim, Direction direction, int moment, int micros) {

    /** What dies. */
    enum Victim {
        /** The process of the run, by SIGKILL. */
        PROCESS,
        /** The session of the run, by pg_terminate_backend. */
        CONNECTION,
        /** A process of the server by SIGKILL: all sessions end, and the server recovers. */
        BACKEND,
        /** The server, by SIGKILL. */
        SERVER
    }

    /** The server takes its time to come back, so it dies less often. */
    private static final Victim[] IN_TURN = {
        Victim.PROCESS, Victim.CONNECTION, Victim.BACKEND, Victim.PROCESS, Victim.CONNECTION, Victim.SERVER
    };

    /** Returns the kill of a number, always the same for the same seed. */
    static Kill of(long seed, int number, int upgradeStatements, int downgradeStatements) {
        Random random = new Random(seed * 1_000_003 + number);
        Direction direction = random.nextInt(3) == 0 ? Direction.DOWNGRADE : Direction.UPGRADE;
        int statements = direction == Direction.UPGRADE ? upgradeStatements : downgradeStatements;
        return new Kill(
                IN_TURN[number % IN_TURN.length], direction, 1 + random.nextInt(statements), random.nextInt(2_000));
    }
}
