package golden;

import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Composite type.
 *
 * <pre>
 * + composite type place (zip integer, city character varying(255))
 * + column         task.place place
 * + check          ck_task_place on task (((place IS NULL) OR ((place).zip IS NOT NULL)))
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while every row is checked (ck_task_place).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "composite type",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_CompositeType implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createComposite("place",
        attribute("zip", "integer"),
        attribute("city", "character varying(255)").comment("where it is"));
    op.addColumn("task", column("place", "place"));
    op.addConstraint("task",
        check("ck_task_place", "((place IS NULL) OR ((place).zip IS NOT NULL))"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("task", "ck_task_place");
    op.dropColumn("task", "place");
    op.dropComposite("place");
  }
}
