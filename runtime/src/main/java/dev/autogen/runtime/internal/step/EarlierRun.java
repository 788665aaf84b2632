package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.report.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run that stopped on its way has committed of a revision, as its rows in the history say.
 *
 * @param steps the operations, in order
 * @param backfill how far it got within the backfill that was the next one
 */
public record EarlierRun(List<JournalStep> steps, Optional<HalfBackfill> backfill) {

    public EarlierRun {
        steps = List.copyOf(steps);
    }

    /**
     * A backfill of which some batches are committed.
     *
     * @param step what it says
     * @param position the last row of these batches
     */
    public record HalfBackfill(String step, BackfillPosition position) {}

    /** Reads the run that the log ends with for a revision. */
    public static EarlierRun last(List<HistoryEntry> log, String revision) {
        List<JournalStep> steps = new ArrayList<>();
        Optional<HalfBackfill> backfill = Optional.empty();
        for (HistoryEntry entry : log) {
            if (!entry.revision().equals(revision) || entry.action() == HistoryEntry.Action.PURGE) {
                continue;
            }
            if (entry.state() == HistoryEntry.State.DONE) {
                steps.clear();
                backfill = Optional.empty();
            } else if (entry.state() == HistoryEntry.State.RUNNING) {
                String checksum = entry.checksum().orElse("");
                if (entry.step().orElse(0) > steps.size()) {
                    steps.add(new JournalStep(checksum, entry.message()));
                    backfill = Optional.empty();
                } else {
                    Optional<HalfBackfill> said =
                            BackfillPosition.of(entry.message()).map(position -> new HalfBackfill(checksum, position));
                    backfill = said.isPresent() ? said : backfill;
                }
            }
        }
        return new EarlierRun(steps, backfill);
    }

    /** Tells whether there is anything that a run must not do again. */
    public boolean hasCommitted() {
        return !steps.isEmpty() || backfill.isPresent();
    }
}
