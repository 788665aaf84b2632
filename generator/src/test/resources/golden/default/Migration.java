package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Default.
 *
 * <pre>
 * ~ column task.points no default
 * ~ column task.made default now()
 * ~ column task.state default 'open'::character varying
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "default",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Default implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "points").dropDefault();
    op.alterColumn("task", "made").defaultsTo("now()");
    op.alterColumn("task", "state").defaultsTo("'open'::character varying");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "state").defaultsTo("'new'::character varying");
    op.alterColumn("task", "made").dropDefault();
    op.alterColumn("task", "points").defaultsTo("1");
  }
}
