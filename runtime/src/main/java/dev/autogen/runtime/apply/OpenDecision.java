package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import java.util.List;

/** A revision holds a step that nobody has decided on; nothing of it runs. */
final class OpenDecision extends AutogenException {

    private static final long serialVersionUID = 1L;

    private OpenDecision(String revision, Decision decision) {
        super(
                "AG279",
                "Revision \"" + revision + "\" leaves open: " + decision.question()
                        + "\nIn its class, put op.execute(\"...\") in the place of op.decide with the SQL that is right, or"
                        + " delete op.decide if the values may go. What may be meant:\n"
                        + decision.sketch().strip().indent(4).stripTrailing());
    }

    /**
     * Refuses a revision that holds one.
     *
     * @throws OpenDecision AG279 with the question and the sketch
     */
    static void refuse(String revision, List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof Decision decision) {
                throw new OpenDecision(revision, decision);
            }
        }
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
