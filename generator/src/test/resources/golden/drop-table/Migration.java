package golden;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.counting;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static dev.autogen.runtime.schema.Deferrability.INITIALLY_DEFERRED;
import static dev.autogen.runtime.schema.ReferentialAction.CASCADE;
import static dev.autogen.runtime.schema.ReferentialAction.RESTRICT;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Drop table.
 *
 * <pre>
 * - table task
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE, brief.
 * Locks: project ACCESS EXCLUSIVE, brief.
 * DATA LOSS: drops table task with its rows.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "drop table",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_DropTable implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropTable("task");
  }

  @Override
  public void downgrade(Operations op) {
    op.createTable("task",
        column("id", "bigint").notNull().asIdentityAlways(counting("bigint", 10, 5).withCache(3)),
        column("project_id", "bigint").notNull(),
        column("title", "character varying(40)")
            .collate("\"C\"")
            .notNull()
            .defaultsTo("'x'::character varying"),
        check("ck_task_title", "(length((title)::text) > 0)"),
        foreignKey("fk_task_project_id", "project_id")
            .references("project", "id")
            .onDelete(CASCADE)
            .onUpdate(RESTRICT),
        primaryKey("pk_task", "id"),
        unique("uq_task_title", "title").deferrable(INITIALLY_DEFERRED),
        comment("the tasks"));
  }
}
