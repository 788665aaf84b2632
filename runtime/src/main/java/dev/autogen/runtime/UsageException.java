package dev.autogen.runtime;

/** The user asked for something that autogen cannot understand. */
public final class UsageException extends AutogenException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public UsageException(String code, String message) {
        super(code, message);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
