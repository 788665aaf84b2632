package golden;

import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.check;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Composite type changed.
 *
 * <pre>
 * - check          ck_task_place on task
 * ~ composite type place -> (zip bigint, city character varying(255), lane character varying(255))
 * + check          ck_task_place on task (((place IS NULL) OR ((place).zip IS NOT NULL)))
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while it REWRITES the table (composite type place); ACCESS EXCLUSIVE
 *     while every row is checked (ck_task_place).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "composite type changed",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_CompositeTypeChanged implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropConstraint("task", "ck_task_place");
    op.changeComposite("place",
        attribute("zip", "bigint"),
        attribute("city", "character varying(255)").comment("where it is"),
        attribute("lane", "character varying(255)"));
    op.addConstraint("task",
        check("ck_task_place", "((place IS NULL) OR ((place).zip IS NOT NULL))"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("task", "ck_task_place");
    op.changeComposite("place",
        attribute("city", "character varying(255)"),
        attribute("zip", "integer"));
    op.addConstraint("task", check("ck_task_place", "((place).zip > 0)"));
  }
}
