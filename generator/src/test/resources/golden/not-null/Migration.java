package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Not null.
 *
 * <pre>
 * ~ column task.body null allowed
 * ~ column task.title not null
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while every row is checked (not null of title).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "not null",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_NotNull implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "body").nullable();
    op.alterColumn("task", "title").notNull();
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "title").nullable();
    op.alterColumn("task", "body").notNull();
  }
}
