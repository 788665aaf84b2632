package tracker.migrations;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Tags, comments, watchers.
 *
 * <pre>
 * + sequence comment_seq
 * + sequence tag_seq
 * + table    comment
 * + table    tag
 * + table    task_tag
 * + table    watcher
 * </pre>
 *
 * Locks: app_user SHARE ROW EXCLUSIVE, brief.
 * Locks: task SHARE ROW EXCLUSIVE, brief.
 */
@Revision(
    id = "8c30e77c4855",
    parents = "5c27091fc9ba",
    message = "tags, comments, watchers",
    created = "2026-11-09T14:40:05Z"
)
public final class R202611091440_8c30e77c4855_TagsCommentsWatchers implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence("comment_seq").increment(50);
    op.createSequence("tag_seq").increment(50);
    op.createTable("comment",
        column("id", "bigint").notNull(),
        column("task_id", "bigint").notNull(),
        column("written_at", "timestamp(6) with time zone").notNull(),
        column("author_id", "uuid").notNull(),
        column("text", "text").notNull(),
        primaryKey("pk_comment", "id"),
        foreignKey("fk_comment_author_id", "author_id").references("app_user", "id"),
        foreignKey("fk_comment_task_id", "task_id").references("task", "id"));
    op.createTable("tag",
        column("id", "bigint").notNull(),
        column("name", "character varying(50)").notNull(),
        primaryKey("pk_tag", "id"),
        unique("uq_tag_name", "name"));
    op.createTable("task_tag",
        column("tag_id", "bigint").notNull(),
        column("task_id", "bigint").notNull(),
        primaryKey("pk_task_tag", "tag_id", "task_id"),
        foreignKey("fk_task_tag_task_id", "task_id").references("task", "id"),
        foreignKey("fk_task_tag_tag_id", "tag_id").references("tag", "id"));
    op.createTable("watcher",
        column("muted", "boolean").notNull(),
        column("task_id", "bigint").notNull(),
        column("user_id", "uuid").notNull(),
        primaryKey("pk_watcher", "task_id", "user_id"),
        foreignKey("fk_watcher_task_id", "task_id").references("task", "id"),
        foreignKey("fk_watcher_user_id", "user_id").references("app_user", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("watcher");
    op.dropTable("task_tag");
    op.dropTable("tag");
    op.dropTable("comment");
    op.dropSequence("tag_seq");
    op.dropSequence("comment_seq");
  }
}
