package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Fill.
 *
 * <pre>
 * ~ rows   task.title filled with 'untitled'::character varying
 * ~ column task.priority integer -> bigint
 * ~ rows   task.priority filled with 3
 * ~ column task.priority not null, default 3
 * ~ column task.title not null, default 'untitled'::character varying
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while it REWRITES the table (type of priority); ACCESS EXCLUSIVE
 *     while rows are filled (task.priority); ACCESS EXCLUSIVE while every row is checked (not null
 *     of priority, not null of title); ROW EXCLUSIVE while rows are filled (task.title).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "fill",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Fill implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.fill("task", "title", "'untitled'::character varying");
    op.alterColumn("task", "priority").type("bigint");
    op.fill("task", "priority", "3");
    op.alterColumn("task", "priority").notNull().defaultsTo("3");
    op.alterColumn("task", "title").notNull().defaultsTo("'untitled'::character varying");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "title").dropDefault().nullable();
    op.alterColumn("task", "priority").dropDefault().nullable();
    op.alterColumn("task", "priority").type("integer");
  }
}
