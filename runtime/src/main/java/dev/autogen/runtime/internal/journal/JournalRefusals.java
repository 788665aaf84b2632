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
                                + "asks for op.connection(): what it does there cannot be journalled, so a stopped run could"
                                + " not go on. Use op.execute, or a revision of its own that is transactional.")
                : new AutogenException(
                        "AG584",
                        lead
                                + "reads with op.query: its operations commit one by one, and when a stopped run goes on, the"
                                + " query may give other rows, so operations would be lost or run twice. Read in one"
                                + " statement, as in op.execute(\"UPDATE ... FROM ...\"), change rows with op.backfill, which"
                                + " goes on by the primary key, or give the part that reads a revision of its own that is"
                                + " transactional.");
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
                    stopped(task) + "it was transactional = false then and is not now, so all of it would run again. "
                            + wayOut(task));
        }
    }

    private static AutogenException differs(RevisionTask task, int number, String committed, String now) {
        return new AutogenException(
                "AG583",
                stopped(task) + "the migration was changed since. Operation " + number + " was\n" + indented(committed)
                        + "\n" + now + ".\n" + wayOut(task));
    }

    private static String stopped(RevisionTask task) {
        return "Revision \"" + task.revision().id() + "\" stopped on its way, a part of it is committed, and ";
    }

    private static String wayOut(RevisionTask task) {
        boolean up = task.direction() == Direction.UPGRADE;
        String id = task.revision().id();
        return "Nothing was run. Put back what is committed, keep changes to what follows it, and run \""
                + UnfinishedRevision.command(task.revision(), task.direction())
                + "\". If it must change, bring the schema into order by hand and say where it is: "
                + (up
                        ? "\"autogen stamp " + id + "\" marks the revision as applied, \"autogen stamp current\" as not"
                                + " applied, to be run from its beginning."
                        : "\"autogen stamp current\" marks the revision as applied, to be taken back from the beginning.");
    }

    private static String indented(String text) {
        return text.indent(4).stripTrailing();
    }
}
