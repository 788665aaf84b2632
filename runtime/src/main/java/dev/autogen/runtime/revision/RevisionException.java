package dev.autogen.runtime.revision;

import dev.autogen.runtime.AutogenException;
import java.util.Optional;

/** A revision or a set of revisions is invalid. */
public final class RevisionException extends AutogenException {

    private final Optional<String> className;

    /** Creates an exception with a code from AG210 to AG239. */
    public RevisionException(String code, String message) {
        super(code, message);
        this.className = Optional.empty();
    }

    /** Creates an exception with a cause. */
    public RevisionException(String code, String message, Throwable cause) {
        super(code, message, cause);
        this.className = Optional.empty();
    }

    /** Creates an exception about a revision whose source must be corrected. */
    RevisionException(String code, String message, RevisionInfo atFault) {
        super(code, message);
        this.className = Optional.of(atFault.className());
    }

    /** Returns the class to correct, if there is one. */
    Optional<String> className() {
        return className;
    }
}
