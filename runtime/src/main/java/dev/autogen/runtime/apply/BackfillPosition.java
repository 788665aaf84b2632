package dev.autogen.runtime.apply;

import dev.autogen.runtime.postgres.BackfillSql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a backfill has got, as the message of a row in the history.
 *
 * @param rows how many rows it has changed
 * @param key the primary key of the last one, a JSON array
 */
record BackfillPosition(long rows, String key) {

    private static final Pattern MESSAGE = Pattern.compile("(\\d+) rows backfilled, up to (\\[.*])", Pattern.DOTALL);

    /** Returns what makes such a message in a script, as SQL. */
    static String messageInScript() {
        return BackfillSql.PROGRESS.get(0) + " || ' rows backfilled, up to ' || " + BackfillSql.PROGRESS.get(1);
    }

    String message() {
        return rows + " rows backfilled, up to " + key;
    }

    /** Returns where the run that the log ends with for a revision has stopped within its next operation. */
    static Optional<BackfillPosition> last(List<HistoryEntry> log, HistoryEntry unfinished) {
        Optional<BackfillPosition> last = Optional.empty();
        for (HistoryEntry entry : log) {
            if (entry.revision().equals(unfinished.revision())) {
                if (entry.state() == HistoryEntry.State.DONE || !entry.step().equals(unfinished.step())) {
                    last = Optional.empty();
                } else if (entry.state() == HistoryEntry.State.RUNNING) {
                    Optional<BackfillPosition> said = of(entry.message());
                    last = said.isPresent() ? said : last;
                }
            }
        }
        return last;
    }

    private static Optional<BackfillPosition> of(String message) {
        Matcher matcher = MESSAGE.matcher(message);
        return matcher.matches()
                ? Optional.of(new BackfillPosition(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
