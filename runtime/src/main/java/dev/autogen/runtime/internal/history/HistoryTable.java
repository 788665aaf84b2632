package dev.autogen.runtime.internal.history;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.report.Author;
import dev.autogen.runtime.report.HistoryEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table {@code autogen_history} of a schema: a log to which rows are only ever added. */
public final class HistoryTable {

    /** Its name, in the target schema. */
    public static final String NAME = "autogen_history";

    private static final String UNDEFINED_TABLE = "42P01";

    /** What the server makes of a row: no two states of the log have the same sum of these, but by rare chance. */
    private static final String HASH =
            "pg_catalog.hashtext(concat_ws('/', id, revision, action, state))::bigint AS hash";

    private static final String COLUMNS =
            "id, revision, action, state, step, checksum, message, started, duration_ms, done_by, host, tool_version";

    private final String table;
    private final Author author;

    /** Makes the history of a schema, whose rows are signed by an author. */
    public HistoryTable(String schema, Author author) {
        this.table = Identifiers.quote(QualifiedName.of(schema, NAME));
        this.author = author;
    }

    /** Returns the statement that makes the table where it is not there. */
    public String createStatement() {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_autogen_history PRIMARY KEY,
                    revision text NOT NULL,
                    action text NOT NULL,
                    state text NOT NULL,
                    step integer,
                    checksum text,
                    message text NOT NULL,
                    started timestamp with time zone NOT NULL,
                    duration_ms bigint NOT NULL,
                    done_by text NOT NULL,
                    host text NOT NULL,
                    tool_version text NOT NULL,
                    CONSTRAINT ck_autogen_history_action CHECK (action IN ('upgrade', 'downgrade', 'stamp', 'unstamp',
                        'purge')),
                    CONSTRAINT ck_autogen_history_state CHECK (state IN ('done', 'running', 'failed'))
                )""".formatted(table);
    }

    /** Makes the table where it is not there. */
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(createStatement());
        }
    }

    /** Lets a table that an earlier version made take the rows of a purge. */
    public void allowPurge(Connection connection) throws SQLException {
        String check = "ck_autogen_history_action";
        String knows = "SELECT FROM pg_catalog.pg_constraint WHERE conrelid = " + Identifiers.literal(table)
                + "::regclass AND conname = '" + check
                + "' AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%purge%'";
        try (Statement statement = connection.createStatement()) {
            boolean old;
            try (ResultSet row = statement.executeQuery(knows)) {
                old = row.next();
            }
            if (old) {
                statement.execute("ALTER TABLE " + table + " DROP CONSTRAINT " + check + ", ADD CONSTRAINT " + check
                        + " CHECK (action IN ('upgrade', 'downgrade', 'stamp', 'unstamp', 'purge'))");
            }
        }
    }

    /**
     * Returns the log from the first row to the last, with one query; none where there is no table, which stays so.
     *
     * <p>The connection must be in autocommit: asking for a table that is not there would end its transaction.
     */
    public List<HistoryEntry> read(Connection connection) throws SQLException {
        return log(connection).entries();
    }

    /** Returns the log and where it ends, with the same query. */
    public HistoryLog log(Connection connection) throws SQLException {
        String sql = "SELECT " + COLUMNS + ", " + HASH + " FROM " + table + " ORDER BY id";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<HistoryEntry> entries = new ArrayList<>();
            LogEnd.Mark end = LogEnd.Mark.EMPTY;
            while (rows.next()) {
                entries.add(entry(rows));
                end = end.and(rows.getLong(1), rows.getLong(13));
            }
            return new HistoryLog(entries, end);
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return new HistoryLog(List.of(), LogEnd.Mark.EMPTY);
            }
            throw e;
        }
    }

    /** By place, in the order of {@link #COLUMNS}: to look up names takes as long as to read a long log. */
    private static HistoryEntry entry(ResultSet rows) throws SQLException {
        int step = rows.getInt(5);
        Optional<Integer> steps = rows.wasNull() ? Optional.empty() : Optional.of(step);
        return new HistoryEntry(
                rows.getLong(1),
                text(rows, 2, "revision"),
                known(rows, 3, "action", HistoryEntry.Action::of),
                known(rows, 4, "state", HistoryEntry.State::of),
                steps,
                Optional.ofNullable(rows.getString(6)),
                text(rows, 7, "message"),
                Optional.ofNullable(rows.getObject(8, OffsetDateTime.class))
                        .orElseThrow(() -> impossible("started", "nothing")),
                Duration.ofMillis(rows.getLong(9)),
                text(rows, 10, "done_by"),
                text(rows, 11, "host"),
                text(rows, 12, "tool_version"));
    }

    private static String text(ResultSet rows, int place, String column) throws SQLException {
        return Optional.ofNullable(rows.getString(place)).orElseThrow(() -> impossible(column, "nothing"));
    }

    private static <T> T known(ResultSet rows, int place, String column, Function<String, T> meaning)
            throws SQLException {
        String text = text(rows, place, column);
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException e) {
            throw impossible(column, "\"" + text + "\"");
        }
    }

    private static AutogenException impossible(String column, String value) {
        return new AutogenException(
                "AG269",
                "A row of " + NAME + " has " + value + " in column \"" + column
                        + "\", which autogen never writes: somebody changed the table by hand. Correct the row.");
    }

    /** Returns the statement that adds a row when a script runs; who runs it and when is found out then. */
    public String insertStatement(
            String revision,
            HistoryEntry.Action action,
            HistoryEntry.State state,
            Optional<Integer> step,
            Optional<String> checksum,
            String message) {
        return insertComputing(revision, action, state, step, checksum, Identifiers.literal(message));
    }

    /** Returns the same with a message that the script computes. */
    public String insertComputing(
            String revision,
            HistoryEntry.Action action,
            HistoryEntry.State state,
            Optional<Integer> step,
            Optional<String> checksum,
            String message) {
        return """
                INSERT INTO %s
                    (revision, action, state, step, checksum, message, started, duration_ms, done_by, host, tool_version)
                VALUES (%s, '%s', '%s', %s, %s, %s,
                    now(), (extract(epoch FROM clock_timestamp() - now()) * 1000)::bigint,
                    session_user, coalesce(host(inet_client_addr()), 'local'), %s)""".formatted(
                        table,
                        Identifiers.literal(revision),
                        action.sql(),
                        state.sql(),
                        step.map(String::valueOf).orElse("NULL"),
                        checksum.map(Identifiers::literal).orElse("NULL"),
                        message,
                        Identifiers.literal(author.toolVersion()));
    }

    /** Returns the query that tells whether a revision is applied: one row, true or false. */
    public String isAppliedQuery(String revision) {
        return "SELECT coalesce((SELECT action IN ('upgrade', 'stamp') FROM " + table + " WHERE revision = "
                + Identifiers.literal(revision)
                + " AND state = 'done' AND action <> 'purge' ORDER BY id DESC LIMIT 1), false)";
    }

    /**
     * Adds a row and returns the id of the transaction it is part of.
     *
     * @param end where the log ended for this run, which moves on
     * @throws AutogenException AG235 if it ends elsewhere by now, or is another
     */
    public String append(Connection connection, HistoryRow row, LogEnd end) throws SQLException {
        String log =
                "(SELECT coalesce(max(id), 0) AS last, count(*) AS count, coalesce(sum(hash), 0) AS sum FROM (SELECT id, "
                        + HASH + " FROM " + table + ") rows) log WHERE last = ? AND count = ? AND sum = ?";
        return append(connection, row, end, log, true);
    }

    /** Adds a row on the way, and looks at the last row alone, not at the whole log: that is for the end of the run. */
    public void appendOnTheWay(Connection connection, HistoryRow row, LogEnd end) throws SQLException {
        String log = "(SELECT coalesce(max(id), 0) AS last FROM " + table + ") log WHERE last = ?";
        append(connection, row, end, log, false);
    }

    private String append(Connection connection, HistoryRow row, LogEnd end, String log, boolean whole)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(appending(log))) {
            statement.setString(1, row.revision());
            statement.setString(2, row.action().sql());
            statement.setString(3, row.state().sql());
            statement.setObject(4, row.step().orElse(null), Types.INTEGER);
            statement.setString(5, row.checksum().orElse(null));
            statement.setString(6, row.message());
            statement.setObject(7, row.started());
            statement.setLong(8, row.duration().toMillis());
            statement.setString(9, author.user());
            statement.setString(10, author.host());
            statement.setString(11, author.toolVersion());
            statement.setLong(12, end.mark().last());
            if (whole) {
                statement.setLong(13, end.mark().rows());
                statement.setLong(14, end.mark().sum());
            }
            try (ResultSet keys = statement.executeQuery()) {
                if (!keys.next()) {
                    throw changed(row.revision());
                }
                end.moveTo(end.mark().and(keys.getLong("id"), keys.getLong("hash")));
                return keys.getString(1);
            }
        }
    }

    private String appending(String log) {
        return """
                INSERT INTO %1$s
                    (revision, action, state, step, checksum, message, started, duration_ms, done_by, host, tool_version)
                SELECT ?::text, ?::text, ?::text, ?::integer, ?::text, ?::text, ?::timestamptz, ?::bigint, ?::text, ?::text,
                    ?::text
                FROM %3$s
                RETURNING pg_catalog.pg_current_xact_id()::text, id, %2$s""".formatted(table, HASH, log);
    }

    private AutogenException changed(String revision) {
        return new AutogenException(
                "AG235",
                "The history " + table + " was changed by somebody else while revision \"" + revision
                        + "\" was running: rows were added, changed or deleted without the lock against other runs."
                        + " What is not committed is rolled back. Check the table and run \"autogen validate\", then run"
                        + " again.");
    }
}
