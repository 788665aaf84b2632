package dev.autogen.runtime;

import java.util.Map;

/**
 * Something was refused or failed.
 *
 * <p>The message says what, then why, then what to do. The code is stable, so that a user can search for it.
 */
public class AutogenException extends RuntimeException {

    private final String code;

    /**
     * Makes an exception.
     *
     * @param code the stable code, {@code AG204}
     * @param message what was refused, why, and what to do
     */
    public AutogenException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Creates an exception with a cause. */
    public AutogenException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the stable code. */
    public final String code() {
        return code;
    }

    /** Returns what a program wants to know beside code and message, by stable names. */
    public Map<String, ?> facts() {
        return Map.of();
    }

    /** Returns the exit code of the command line: 1 failed, 2 wrong usage, 4 refused. */
    public int exitCode() {
        return 1;
    }
}
