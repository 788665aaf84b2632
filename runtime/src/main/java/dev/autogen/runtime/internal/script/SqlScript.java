package dev.autogen.runtime.internal.script;

import dev.autogen.runtime.internal.server.SearchPath;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.internal.session.MigrationLock;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlText;
import java.time.Duration;
import java.util.Optional;

/** A script for {@code psql -v ON_ERROR_STOP=1} that grows statement by statement. */
final class SqlScript {

    private final StringBuilder text = new StringBuilder();
    private final String schema;
    private final Duration lockTimeout;
    private final Duration concurrentLockTimeout;

    /** Begins a script for a schema: nothing in it depends on the settings of the session, and no other run goes beside it. */
    SqlScript(String schema, Duration lockTimeout, Duration concurrentLockTimeout, Optional<ServerVersion> server) {
        this.schema = schema;
        this.lockTimeout = lockTimeout;
        this.concurrentLockTimeout = concurrentLockTimeout;
        comment(
                "Run it with psql -v ON_ERROR_STOP=1. It stops at the first error; what has committed until then stays.");
        statement("SET client_encoding = 'UTF8'");
        SessionSettings.statements().forEach(this::statement);
        lockTimeout(lockTimeout);
        statement("SET idle_in_transaction_session_timeout = 0");
        statement(block("PERFORM " + SearchPath.pinning(schema) + ";"));
        raiseUnless(
                SessionSettings.assumption(),
                "foreign keys and triggers would not hold: run SET session_replication_role = origin first");
        server.ifPresent(version -> raiseUnless(
                "current_setting('server_version_num')::int >= "
                        + ServerVersion.major(version.major()).number(),
                "this script was printed for PostgreSQL " + version.major() + " and later"));
        raiseUnless(MigrationLock.taking(schema), "another run is changing schema \"" + schema + "\"");
    }

    /** Adds a comment of one line, whatever is in the text. */
    SqlScript comment(String line) {
        String safe = line.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text.append("-- ").append(safe.strip()).append('\n');
        return this;
    }

    private void lockTimeout(Duration timeout) {
        statement("SET lock_timeout = '" + timeout.toMillis() + "ms'");
    }

    /** Lets what is added wait longer for locks: it holds up nobody while it waits. */
    void patiently(Runnable statements) {
        lockTimeout(concurrentLockTimeout);
        statements.run();
        lockTimeout(lockTimeout);
    }

    SqlScript blankLine() {
        text.append('\n');
        return this;
    }

    SqlScript statement(String sql) {
        String bare = sql.strip();
        boolean openComment = SqlText.of(bare).endsInLineComment();
        text.append(bare).append(openComment ? "\n;\n" : ";\n");
        return this;
    }

    /** Adds a check that stops the script. */
    SqlScript raiseUnless(String condition, String message) {
        return statement(block(
                "IF NOT (" + condition + ") THEN RAISE EXCEPTION '%', " + Identifiers.literal(message) + "; END IF;"));
    }

    private static String block(String body) {
        return "DO $autogen$ BEGIN " + body + " END $autogen$";
    }

    /** Ends the script and returns it. */
    String end() {
        blankLine();
        statement(block("PERFORM " + MigrationLock.releasing(schema) + ";"));
        statement("RESET search_path");
        statement("RESET lock_timeout");
        statement("RESET idle_in_transaction_session_timeout");
        SessionSettings.resets().forEach(this::statement);
        return text.toString();
    }
}
