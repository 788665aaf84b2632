package dev.autogen.runtime.apply;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Operations;

/** Which way a migration runs. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /** Runs a migration this way, to its end. */
    public void run(Migration migration, OperationTarget target) {
        Operations operations = new Operations(target);
        if (this == UPGRADE) {
            migration.upgrade(operations);
        } else {
            migration.downgrade(operations);
        }
        operations.end();
    }

    HistoryEntry.Action action() {
        return this == UPGRADE ? HistoryEntry.Action.UPGRADE : HistoryEntry.Action.DOWNGRADE;
    }
}
