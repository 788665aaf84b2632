package golden;

import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Unique.
 *
 * <pre>
 * - unique constraint task_slug_key on task
 * + unique constraint uq_task_project_title on task (project, title)
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while uq_task_project_title builds.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "unique",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Unique implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropConstraint("task", "task_slug_key");
    op.addConstraint("task", unique("uq_task_project_title", "project", "title"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("task", "uq_task_project_title");
    op.addConstraint("task", unique("task_slug_key", "slug"));
  }
}
