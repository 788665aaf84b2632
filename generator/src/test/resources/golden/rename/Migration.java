package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Rename.
 *
 * <pre>
 * ~ table      tasks renamed to task
 * ~ table      tasks_notes renamed to task_notes
 * ~ column     task_notes.tasks_id renamed to task_id
 * ~ column     task.title renamed to headline
 * ~ constraint pk_tasks on task renamed to pk_task
 * ~ constraint uq_tasks_title on task renamed to uq_task_headline
 * ~ constraint fk_tasks_notes_tasks_id on task_notes renamed to fk_task_notes_task_id
 * </pre>
 *
 * Locks: tasks ACCESS EXCLUSIVE, brief.
 * Locks: tasks_notes ACCESS EXCLUSIVE, brief.
 * Locks: task_notes ACCESS EXCLUSIVE, brief.
 * Locks: task ACCESS EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "rename",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Rename implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.renameTable("tasks", "task");
    op.renameTable("tasks_notes", "task_notes");
    op.renameColumn("task_notes", "tasks_id", "task_id");
    op.renameColumn("task", "title", "headline");
    op.renameConstraint("task", "pk_tasks", "pk_task");
    op.renameConstraint("task", "uq_tasks_title", "uq_task_headline");
    op.renameConstraint("task_notes", "fk_tasks_notes_tasks_id", "fk_task_notes_task_id");
  }

  @Override
  public void downgrade(Operations op) {
    op.renameConstraint("task_notes", "fk_task_notes_task_id", "fk_tasks_notes_tasks_id");
    op.renameConstraint("task", "uq_task_headline", "uq_tasks_title");
    op.renameConstraint("task", "pk_task", "pk_tasks");
    op.renameColumn("task", "headline", "title");
    op.renameColumn("task_notes", "task_id", "tasks_id");
    op.renameTable("task_notes", "tasks_notes");
    op.renameTable("task", "tasks");
  }
}
