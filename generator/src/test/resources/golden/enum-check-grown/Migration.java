package golden;

import static dev.autogen.runtime.migration.Definitions.check;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Enum check grown.
 *
 * <pre>
 * - check ck_task_state on task
 * + check ck_task_state on task (((state)::text = ANY ((ARRAY['NEW'::character varying, 'STARTED...
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while every row is checked (ck_task_state).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "enum check grown",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_EnumCheckGrown implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropConstraint("task", "ck_task_state");
    op.addConstraint("task",
        check("ck_task_state", """
            ((state)::text = ANY ((ARRAY['NEW'::character varying, 'STARTED'::character \
            varying, 'DONE'::character varying])::text[]))"""));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("task", "ck_task_state");
    op.addConstraint("task",
        check("ck_task_state", """
            ((state)::text = ANY ((ARRAY['NEW'::character varying, 'DONE'::character \
            varying])::text[]))"""));
  }
}
