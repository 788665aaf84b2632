package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Decision;

/** A revision holds a step that nobody has decided on, and there are rows that it is about. */
public final class OpenDecision extends AutogenException {

    private static final long serialVersionUID = 1L;

    public OpenDecision(String revision, Decision decision) {
        super(
                "AG279",
                "Revision \"" + revision + "\" has an open decision: " + decision.question()
                        + "\nIn its class, replace op.decide by op.execute(\"...\") with the right SQL, or delete it if the"
                        + " values may be lost. A suggestion:\n"
                        + decision.sketch().strip().indent(4).stripTrailing());
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
