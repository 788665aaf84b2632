package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import java.sql.SQLException;
import java.util.Optional;

/** What the driver or the server says, as an error of ours. */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /** Returns the error with a code and a way out. */
    public static AutogenException translate(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        String text = String.valueOf(e.getMessage()).strip();
        if (state.equals("3D000")) {
            return new AutogenException("AG256", text + ". Create the database, or correct its name in the URL.", e);
        } else if (state.startsWith("28")) {
            return new AutogenException("AG257", text + ". Correct the user or the password.", e);
        } else if (state.startsWith("08")) {
            return new AutogenException(
                    "AG258",
                    "The server cannot be reached, or the connection broke: " + text + " Check host and port.",
                    e);
        } else if (state.equals("42501")) {
            return new AutogenException("AG259", text + ". Connect as a role that may, or grant the right.", e);
        }
        return new AutogenException("AG260", "The database refused a statement of autogen: " + text, e);
    }
}
