package dev.autogen.runtime.operation;

import dev.autogen.runtime.AutogenException;

/** An operation or a migration cannot be undone. */
public final class IrreversibleException extends AutogenException {

    /**
     * Says what cannot be undone and why.
     *
     * @param what the operation, for a person
     * @param why the reason, without a full stop
     */
    public IrreversibleException(String what, String why) {
        super("AG201", "Cannot reverse \"" + what + "\": " + why + ". Write the downgrade by hand.");
    }
}
