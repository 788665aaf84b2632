package golden;

import static dev.autogen.runtime.migration.Definitions.asc;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Index kinds.
 *
 * <pre>
 * - index             ix_task_c on task
 * - index             ix_task_open on task
 * - index             ix_task_words on task
 * + unique constraint uq_task_title on task (title)
 * + index             ix_latest on task (made desc, title)
 * + index             ix_lower on task (lower((title)::text))
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while uq_task_title builds; SHARE while ix_latest, ix_lower build.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "index kinds",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_IndexKinds implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropIndex("ix_task_c");
    op.dropIndex("ix_task_open");
    op.dropIndex("ix_task_words");
    op.addConstraint("task", unique("uq_task_title", "title"));
    op.createIndex("ix_latest", "task").on(desc("made"), asc("title"));
    op.createIndex("ix_lower", "task").on(expression("lower((title)::text)"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropIndex("ix_lower");
    op.dropIndex("ix_latest");
    op.dropConstraint("task", "uq_task_title");
    op.createIndex("ix_task_words", "task")
        .on(asc("words").operatorClass("jsonb_path_ops"))
        .using("gin");
    op.createIndex("ix_task_open", "task")
        .on(expression("lower((title)::text)"), desc("made").withNullsLast())
        .including("id")
        .where("(made IS NOT NULL)");
    op.createIndex("ix_task_c", "task")
        .on(asc("title").collate("\"C\"").operatorClass("text_pattern_ops"))
        .unique()
        .with("fillfactor", "70");
  }
}
