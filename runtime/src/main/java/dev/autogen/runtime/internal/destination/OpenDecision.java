package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Decision;

/** A revision holds a step that nobody has decided on, and there are rows that it is about. */
public final class OpenDecision extends AutogenException {

    private static final long serialVersionUID = 1L;

    public OpenDecision(String revision, Decision decision) {
        super(
                "AG279",
                "Revision \"" + revision + "\" leaves open: " + decision.question()
                        + "\nIn its class, put op.execute(\"...\") in the place of op.decide with the SQL that is right, or"
                        + " delete op.decide if the values may go. What may be meant:\n"
                        + decision.sketch().strip().indent(4).stripTrailing());
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
