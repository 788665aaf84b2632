package golden;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Drop column.
 *
 * <pre>
 * - index  ix_task_body on task
 * - column task.body
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief.
 * DATA LOSS: drops column task.body with its values.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "drop column",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_DropColumn implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropIndex("ix_task_body");
    op.dropColumn("task", "body");
  }

  @Override
  public void downgrade(Operations op) {
    op.addColumn("task", column("body", "text").notNull().defaultsTo("'nothing'::text"));
    op.createIndex("ix_task_body", "task").on("body");
  }
}
