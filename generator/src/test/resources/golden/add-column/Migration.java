package golden;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Add column.
 *
 * <pre>
 * + column task.priority integer not null default 3
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief (no rewrite).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "add column",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_AddColumn implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("task", column("priority", "integer").notNull().defaultsTo("3"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("task", "priority");
  }
}
