package dev.autogen.runtime.internal.journal;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.step.EarlierRun;
import dev.autogen.runtime.internal.step.ForeseenOperations;
import dev.autogen.runtime.internal.step.JournalStep;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.internal.step.UnfinishedRevision;
import dev.autogen.runtime.report.Direction;

/** Why a revision whose operations commit one by one is not begun, or not gone on with. */
public final class JournalRefusals {

    private JournalRefusals() {}

    /** Refuses a revision whose operations hang on what it reads: a run that goes on may read another thing. */
    static AutogenException reads(String revision, ForeseenOperations.Read read) {
        String lead = "Revision \"" + revision + "\" is transactional = false and ";
        return read == ForeseenOperations.Read.CONNECTION
                ? new AutogenException(
                        "AG255",
                        lead
                                + "uses op.connection(): autogen cannot record what it does there, so an interrupted run could"
                                + " not continue. Use op.execute, or move this part to a transactional revision.")
                : new AutogenException(
                        "AG584",
                        lead
                                + "reads with op.query: its operations commit one by one, and when an interrupted run continues,"
                                + " the query may return other rows, so operations would be lost or run twice. Read in one"
                                + " statement, as in op.execute(\"UPDATE ... FROM ...\"), change rows with op.backfill, which"
                                + " continues by the primary key, or move the part that reads to a transactional revision.");
    }

    /** Refuses an operation that is not the one which an earlier run has committed in its place. */
    static void check(RevisionTask task, int number, JournalStep committed, JournalStep now) {
        if (!committed.says(now)) {
            throw differs(task, number, committed.text(), "and now it is\n" + indented(now.text()));
        }
    }

    /** Refuses a migration that ends before an operation which an earlier run has committed. */
    static AutogenException ended(RevisionTask task, int number, String committed) {
        return differs(task, number, committed, "and now the migration ends before it");
    }

    /** Refuses to run at once, from its beginning, what an earlier run has committed a part of. */
    public static void checkTransactional(RevisionTask task) {
        if (task.revision().transactional()
                && task.earlier().filter(EarlierRun::hasCommitted).isPresent()) {
            throw new AutogenException(
                    "AG583",
                    stopped(task) + "it is no longer transactional = false, so all of it would run again. "
                            + wayOut(task));
        }
    }

    private static AutogenException differs(RevisionTask task, int number, String committed, String now) {
        return new AutogenException(
                "AG583",
                stopped(task) + "the migration was edited since. Operation " + number + " was\n" + indented(committed)
                        + "\n" + now + ".\n" + wayOut(task));
    }

    private static String stopped(RevisionTask task) {
        return "Revision \"" + task.revision().id() + "\" was interrupted, part of it is committed, and ";
    }

    private static String wayOut(RevisionTask task) {
        boolean up = task.direction() == Direction.UPGRADE;
        String id = task.revision().id();
        return "Nothing was run. Restore the committed operations in the class, change only those after them, and run \""
                + UnfinishedRevision.command(task.revision(), task.direction())
                + "\". If they must change, repair the schema by hand and record the result: "
                + (up
                        ? "\"autogen stamp " + id
                                + "\" records the revision as applied, \"autogen stamp current\" as not"
                                + " applied, so that it runs from its start."
                        : "\"autogen stamp current\" records the revision as applied, so that it is reverted from its start.");
    }

    private static String indented(String text) {
        return text.indent(4).stripTrailing();
    }
}
