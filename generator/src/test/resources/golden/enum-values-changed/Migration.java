package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Enum values changed.
 *
 * <pre>
 * ~ column task.previous no default
 * ~ enum   state (OPEN, BLOCKED, DONE) -> (NEW, DONE, OPEN)
 * ~ column task.previous default 'NEW'::state
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while it REWRITES the table (enum type state).
 * Locks: kind ACCESS EXCLUSIVE while it REWRITES the table (enum type state).
 * MAY FAIL: removes BLOCKED from enum type state: the upgrade fails if a row still has it.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "enum values changed",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_EnumValuesChanged implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "previous").dropDefault();
    op.changeEnum("state", "NEW", "DONE", "OPEN");
    op.alterColumn("task", "previous").defaultsTo("'NEW'::state");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "previous").dropDefault();
    op.changeEnum("state", "OPEN", "BLOCKED", "DONE");
    op.alterColumn("task", "previous").defaultsTo("'BLOCKED'::state");
  }
}
