package golden;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Two schemas.
 *
 * <pre>
 * + schema   audit
 * + sequence audit.entry_seq
 * + table    audit.entry
 * </pre>
 *
 * Locks: task SHARE ROW EXCLUSIVE, brief.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "two schemas",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_TwoSchemas implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSchema("audit");
    op.createSequence("audit.entry_seq").increment(50);
    op.createTable("audit.entry",
        column("id", "bigint").notNull(),
        column("task_id", "bigint"),
        column("action", "character varying(255)"),
        primaryKey("pk_entry", "id"),
        foreignKey("fk_entry_task_id", "task_id").references("task", "id"),
        index("ix_entry_action").on("action"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("audit.entry");
    op.dropSequence("audit.entry_seq");
    op.dropSchema("audit");
  }
}
