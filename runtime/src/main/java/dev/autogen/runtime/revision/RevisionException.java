package dev.autogen.runtime.revision;

import dev.autogen.runtime.AutogenException;
import java.util.Optional;

/** A revision, or a set of them, is not what it should be. */
public final class RevisionException extends AutogenException {

    private final Optional<String> className;

    /** Makes an exception; the code is one of AG210 to AG239. */
    public RevisionException(String code, String message) {
        super(code, message);
        this.className = Optional.empty();
    }

    /** Makes an exception with the failure behind it. */
    public RevisionException(String code, String message, Throwable cause) {
        super(code, message, cause);
        this.className = Optional.empty();
    }

    /** Makes an exception over a revision whose source must be corrected. */
    RevisionException(String code, String message, RevisionInfo atFault) {
        super(code, message);
        this.className = Optional.of(atFault.className());
    }

    /** Returns the class that must be corrected, where it is one. */
    Optional<String> className() {
        return className;
    }
}
