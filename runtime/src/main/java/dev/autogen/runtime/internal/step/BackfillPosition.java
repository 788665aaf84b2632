package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.internal.postgres.BackfillSql;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a backfill has got, as the message of a row in the history.
 *
 * @param rows how many rows it has changed
 * @param key the primary key of the last one, a JSON array
 */
public record BackfillPosition(long rows, String key) {

    private static final Pattern MESSAGE = Pattern.compile("(\\d+) rows backfilled, up to (\\[.*])", Pattern.DOTALL);

    /** Returns what makes such a message in a script, as SQL. */
    public static String messageInScript() {
        return BackfillSql.PROGRESS.get(0) + " || ' rows backfilled, up to ' || " + BackfillSql.PROGRESS.get(1);
    }

    public String message() {
        return rows + " rows backfilled, up to " + key;
    }

    /** Returns the position that a message says; nothing where it says something else. */
    static Optional<BackfillPosition> of(String message) {
        Matcher matcher = MESSAGE.matcher(message);
        return matcher.matches()
                ? Optional.of(new BackfillPosition(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
