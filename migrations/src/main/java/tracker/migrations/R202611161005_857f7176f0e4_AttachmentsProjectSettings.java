package tracker.migrations;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Attachments, project settings.
 *
 * <pre>
 * + sequence attachment_seq
 * + table    attachment
 * + table    file_attachment
 * + table    link_attachment
 * + table    project_settings
 * </pre>
 *
 * Locks: task SHARE ROW EXCLUSIVE, brief.
 * Locks: project SHARE ROW EXCLUSIVE, brief.
 */
@Revision(
    id = "857f7176f0e4",
    parents = "8c30e77c4855",
    message = "attachments, project settings",
    created = "2026-11-16T10:05:47Z"
)
public final class R202611161005_857f7176f0e4_AttachmentsProjectSettings implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence("attachment_seq").increment(50);
    op.createTable("attachment",
        column("id", "bigint").notNull(),
        column("task_id", "bigint").notNull(),
        column("name", "character varying(255)").notNull(),
        primaryKey("pk_attachment", "id"),
        foreignKey("fk_attachment_task_id", "task_id").references("task", "id"));
    op.createTable("file_attachment",
        column("size", "integer").generatedAs("octet_length(content)"),
        column("id", "bigint").notNull(),
        column("content", "bytea").notNull(),
        primaryKey("pk_file_attachment", "id"),
        foreignKey("fk_file_attachment_id", "id").references("attachment", "id"));
    op.createTable("link_attachment",
        column("id", "bigint").notNull(),
        column("url", "character varying(2000)").notNull(),
        primaryKey("pk_link_attachment", "id"),
        foreignKey("fk_link_attachment_id", "id").references("attachment", "id"),
        check("ck_link_attachment_url", "url like 'http%'"));
    op.createTable("project_settings",
        column("project_id", "bigint").notNull(),
        column("colours", "jsonb").notNull(),
        column("working_days", "character varying(255)[]"),
        primaryKey("pk_project_settings", "project_id"),
        foreignKey("fk_project_settings_project_id", "project_id").references("project", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("project_settings");
    op.dropTable("link_attachment");
    op.dropTable("file_attachment");
    op.dropTable("attachment");
    op.dropSequence("attachment_seq");
  }
}
