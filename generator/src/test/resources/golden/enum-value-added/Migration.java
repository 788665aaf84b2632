package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Enum value added.
 *
 * <pre>
 * ~ enum   state new value BLOCKED after OPEN
 * ~ enum   state new value ARCHIVED
 * ~ column task.state default 'BLOCKED'::state
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "enum value added",
    created = "2026-11-21T10:15:00Z",
    transactional = false
)
public final class R202611211015_0123456789ab_EnumValueAdded implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addEnumValue("state", "BLOCKED").after("OPEN");
    op.addEnumValue("state", "ARCHIVED");
    op.alterColumn("task", "state").defaultsTo("'BLOCKED'::state");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "state").defaultsTo("'OPEN'::state");
    op.dropEnumValues("state", "ARCHIVED", "BLOCKED");
  }
}
