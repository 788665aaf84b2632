package dev.autogen.runtime.migration;

import dev.autogen.runtime.AutogenException;

/** A revision, or a set of them, is not what it should be. */
public final class RevisionException extends AutogenException {

    /** Makes an exception; the code is one of AG210 to AG239. */
    public RevisionException(String code, String message) {
        super(code, message);
    }

    /** Makes an exception with the failure behind it. */
    public RevisionException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
