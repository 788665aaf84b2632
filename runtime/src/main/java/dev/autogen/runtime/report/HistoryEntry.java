package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the history.
 *
 * @param id its position in the history
 * @param revision the id of the revision
 * @param action the action
 * @param state how it ended
 * @param step how many operations are committed, for a revision that does not run in one transaction
 * @param checksum the checksum of the operations, absent if there is none
 * @param message what the revision does, or why it failed
 * @param started when it began
 * @param duration how long it took
 * @param doneBy who ran it, on the client
 * @param host the client host
 * @param toolVersion the version of autogen
 */
public record HistoryEntry(
        long id,
        String revision,
        Action action,
        State state,
        Optional<Integer> step,
        Optional<String> checksum,
        String message,
        OffsetDateTime started,
        Duration duration,
        String doneBy,
        String host,
        String toolVersion) {

    /** Returns the row for the revision that this one was squashed into, without a checksum. */
    HistoryEntry standingFor(RevisionInfo squashed) {
        return new HistoryEntry(
                id,
                squashed.id(),
                action,
                state,
                Optional.empty(),
                Optional.empty(),
                squashed.message(),
                started,
                duration,
                doneBy,
                host,
                toolVersion);
    }

    /** Returns why a row is impossible, or nothing if it is possible. */
    public String contradiction() {
        String row = "row " + id + " says that revision \"" + revision + "\" was ";
        return action.applies()
                ? row + "applied, but according to the rows before it, it was already applied"
                : row + "reverted, but according to the rows before it, it was not applied";
    }

    /** The action recorded for a revision. */
    public enum Action {
        UPGRADE,
        DOWNGRADE,
        /** Marked as applied without being run. */
        STAMP,
        /** Marked as not applied without being run. */
        UNSTAMP,
        /** Purged: an object that the revision kept was dropped for good. The revision stays applied or not. */
        PURGE;

        /** Tells whether the revision is applied after this action. */
        public boolean applies() {
            return this == UPGRADE || this == STAMP;
        }

        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Action of(String sql) {
            return valueOf(sql.toUpperCase(Locale.ROOT));
        }
    }

    /** The state of an action. */
    public enum State {
        DONE,
        /** Committed up to a step, still running. */
        RUNNING,
        /** Committed up to a step, where the next one failed. */
        FAILED;

        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String sql) {
            return valueOf(sql.toUpperCase(Locale.ROOT));
        }
    }
}
