package golden;

import static dev.autogen.runtime.migration.Definitions.identity;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Identity.
 *
 * <pre>
 * ~ column task.id identity
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "identity",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Identity implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "id").addIdentity(identity("bigint"));
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "id").dropIdentity();
  }
}
