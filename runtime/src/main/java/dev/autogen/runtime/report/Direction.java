package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Operations;

/** The direction of a run: upgrade or downgrade. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /**
     * Runs a migration this way, to its end.
     *
     * @throws AutogenException AG266 if its own code fails; what the target throws comes out as it is
     */
    public void run(Migration migration, OperationTarget target) {
        WatchedTarget watched = new WatchedTarget(target);
        try {
            call(migration, new Operations(watched));
        } catch (AutogenException e) {
            throw e;
        } catch (Throwable e) {
            throw watched.behind(e).orElseGet(() -> MigrationFault.of(migration, this, e));
        }
    }

    private void call(Migration migration, Operations operations) {
        if (this == UPGRADE) {
            migration.upgrade(operations);
        } else {
            migration.downgrade(operations);
        }
        operations.end();
    }

    public HistoryEntry.Action action() {
        return this == UPGRADE ? HistoryEntry.Action.UPGRADE : HistoryEntry.Action.DOWNGRADE;
    }
}
