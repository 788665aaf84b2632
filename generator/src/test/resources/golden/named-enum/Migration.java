package golden;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Named enum.
 *
 * <pre>
 * + enum   state (DONE, NEW)
 * + column task.state state
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief (no rewrite).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "named enum",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_NamedEnum implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createEnum("state", "DONE", "NEW").castsWithVarchar();
    op.addColumn("task", column("state", "state"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("task", "state");
    op.dropEnum("state");
  }
}
