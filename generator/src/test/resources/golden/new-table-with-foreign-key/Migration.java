package golden;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * New table with foreign key.
 *
 * <pre>
 * + table comment
 * </pre>
 *
 * Locks: task SHARE ROW EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "new table with foreign key",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_NewTableWithForeignKey implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable("comment",
        column("id", "bigint").notNull().asIdentity(),
        column("task_id", "bigint").notNull(),
        column("text", "character varying(2000)").notNull(),
        column("slug", "character varying(255)"),
        primaryKey("pk_comment", "id"),
        unique("uq_comment_slug", "slug"),
        foreignKey("fk_comment_task_id", "task_id").references("task", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("comment");
  }
}
