package golden;

import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.schema.ReferentialAction.CASCADE;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Foreign key cascade.
 *
 * <pre>
 * ~ foreign key fk_task_project_id on task on delete no action -> cascade
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief; SHARE ROW EXCLUSIVE while every row is checked
 *     (fk_task_project_id).
 * Locks: project ACCESS EXCLUSIVE, brief; SHARE ROW EXCLUSIVE while every row is checked
 *     (fk_task_project_id).
 * RULE CHANGES: fk_task_project_id on delete no action -> cascade: from now on, deleting a row of
 *     project also deletes the rows of task that refer to it.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "foreign key cascade",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_ForeignKeyCascade implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropConstraint("task", "fk_task_project_id");
    op.addConstraint("task",
        foreignKey("fk_task_project_id", "project_id")
            .references("project", "id")
            .onDelete(CASCADE));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("task", "fk_task_project_id");
    op.addConstraint("task",
        foreignKey("fk_task_project_id", "project_id").references("project", "id"));
  }
}
