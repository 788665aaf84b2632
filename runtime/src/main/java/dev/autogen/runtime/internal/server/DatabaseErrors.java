package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What the driver or the server says, as an error of ours. */
public final class DatabaseErrors {

    public static final String WRITABLE =
            "Check readOnly in the URL, default_transaction_read_only of the role, and whether the server is a standby.";

    private static final String READ_ONLY = "25006";

    private DatabaseErrors() {}

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    /** Tells whether the session is gone: by the network, an administrator, a crash, or a timeout of idle sessions. */
    public static boolean isLost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
    }

    /** Tells whether the server ended the statement alone, by a timeout or because somebody asked it to. */
    public static boolean isCancelled(SQLException e) {
        return state(e).equals("57014");
    }

    /** Tells whether the session may not write. */
    public static boolean isReadOnly(SQLException e) {
        return state(e).equals(READ_ONLY);
    }

    /** Tells whether a wait for a lock was given up. */
    public static boolean isLockTimeout(SQLException e) {
        return LockHolders.isSaidBy(e);
    }

    /** Returns the same with what the server can tell of it, asked in the session that met the error. */
    public static AutogenException translate(SQLException e, Connection connection) {
        return RowSecurity.refusal(connection, e, "")
                .orElseGet(
                        () -> LockHolders.isSaidBy(e) ? LockHolders.refusal(Optional.of(connection), e) : translate(e));
    }

    /** Returns the error with a code and a way out. */
    public static AutogenException translate(SQLException e) {
        String state = state(e);
        String text = String.valueOf(e.getMessage()).strip();
        if (state.equals("3D000")) {
            return new AutogenException("AG256", text + ". Create the database, or correct its name in the URL.", e);
        } else if (state.startsWith("28")) {
            return new AutogenException("AG257", text + ". Correct the user or the password.", e);
        } else if (isLost(e) && !state.startsWith("08")) {
            return new AutogenException(
                    "AG258",
                    "The server ended the connection: " + text + ". What was not committed is rolled back. Run again"
                            + " when the server is available.",
                    e);
        } else if (isCancelled(e)) {
            return new AutogenException(
                    "AG268",
                    "The server ended a statement of autogen: " + text + ". Check statement_timeout of the role"
                            + " and of the database, or disable it with options=-c%20statement_timeout=0 in the URL.",
                    e);
        } else if (state.equals(READ_ONLY)) {
            return new AutogenException("AG252", text + ". " + WRITABLE, e);
        } else if (state.startsWith("08")) {
            return new AutogenException(
                    "AG258",
                    "The server cannot be reached, or the connection broke: " + text + " Check host and port.",
                    e);
        } else if (LockHolders.isSaidBy(e)) {
            return LockHolders.refusal(Optional.empty(), e);
        } else if (RowSecurity.isSaidBy(e)) {
            return new AutogenException(
                    RowSecurity.CODE, text.lines().findFirst().orElse("") + ". " + RowSecurity.WAY_OUT, e);
        } else if (state.equals("42501")) {
            return new AutogenException("AG259", text + ". Connect as a role with this privilege, or grant it.", e);
        }
        return new AutogenException("AG260", "The database refused a statement of autogen: " + text, e);
    }
}
