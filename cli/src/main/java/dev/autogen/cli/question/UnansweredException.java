package dev.autogen.cli.question;

import dev.autogen.runtime.AutogenException;
import java.util.Map;

/** Questions were left open where nobody could be asked, so nothing was written. */
final class UnansweredException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, ?> facts;

    UnansweredException(String code, String message, Map<String, ?> facts) {
        super(code, message);
        this.facts = facts;
    }

    @Override
    public Map<String, ?> facts() {
        return facts;
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
