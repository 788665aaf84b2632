package dev.autogen.runtime.operation;

import dev.autogen.runtime.AutogenException;

/** An operation or a migration cannot be reversed. */
public final class IrreversibleException extends AutogenException {

    /**
     * Creates the exception.
     *
     * @param what the operation, for a person
     * @param why the reason, without a full stop
     */
    public IrreversibleException(String what, String why) {
        super("AG201", "Cannot reverse \"" + what + "\": " + why + ". Write the downgrade by hand.");
    }
}
