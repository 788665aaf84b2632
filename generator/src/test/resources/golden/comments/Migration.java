package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Comments.
 *
 * <pre>
 * ~ column  task.body no comment
 * ~ column  task.title comment
 * ~ comment of table task
 * </pre>
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "comments",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Comments implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "body").dropComment();
    op.alterColumn("task", "title").comment("a line: */ {@code x} \\u0041");
    op.commentOnTable("task", """
        What's to be done.
        One row a task; "quoted".""");
  }

  @Override
  public void downgrade(Operations op) {
    op.dropCommentOnTable("task");
    op.alterColumn("task", "title").dropComment();
    op.alterColumn("task", "body").comment("""
        the old
        comment on the body""");
  }
}
