package tracker.migrations;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static dev.autogen.runtime.schema.ReferentialAction.CASCADE;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Users, projects, tasks.
 *
 * <pre>
 * + enum     projectstate (CLOSED, PLANNED, RUNNING)
 * + sequence task_seq
 * + table    app_user
 * + table    project
 * + table    milestone
 * + table    milestone_goal
 * + table    task
 * </pre>
 */
@Revision(
    id = "5c27091fc9ba",
    message = "users, projects, tasks",
    created = "2026-11-02T09:12:31Z"
)
public final class R202611020912_5c27091fc9ba_UsersProjectsTasks implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createEnum("projectstate", "CLOSED", "PLANNED", "RUNNING").castsWithVarchar();
    op.createSequence("task_seq").increment(50);
    op.createTable("app_user",
        column("created_at", "timestamp(6) with time zone").notNull().defaultsTo("now()"),
        column("id", "uuid").notNull(),
        column("display_name", "character varying(100)").notNull(),
        column("email", "character varying(320)").notNull(),
        primaryKey("pk_app_user", "id"),
        unique("uq_app_user_email", "email"));
    op.createTable("project",
        column("id", "bigint").notNull().asIdentity(),
        column("owner_id", "uuid").notNull(),
        column("name", "character varying(200)").notNull(),
        column("state", "projectstate").notNull().comment("Closed projects take no new tasks"),
        primaryKey("pk_project", "id"),
        unique("uq_project_owner_name", "owner_id", "name"),
        foreignKey("fk_project_owner_id", "owner_id").references("app_user", "id"),
        comment("What tasks belong to"));
    op.createTable("milestone",
        column("due", "date").notNull(),
        column("id", "bigint").notNull().asIdentity(),
        column("project_id", "bigint").notNull(),
        primaryKey("pk_milestone", "id"),
        foreignKey("fk_milestone_project_id", "project_id").references("project", "id"));
    op.createTable("milestone_goal",
        column("position", "integer").notNull(),
        column("milestone_id", "bigint").notNull(),
        column("goal", "character varying(255)").notNull(),
        primaryKey("pk_milestone_goal", "position", "milestone_id"),
        foreignKey("fk_milestone_goal_milestone_id", "milestone_id").references("milestone", "id"),
        check("ck_milestone_goal_position", "position>=0"));
    op.createTable("task",
        column("due", "date"),
        column("version", "integer").notNull(),
        column("id", "bigint").notNull(),
        column("project_id", "bigint").notNull(),
        column("assignee_id", "uuid"),
        column("status", "character varying(20)").notNull(),
        column("title", "character varying(200)").notNull(),
        column("description", "text"),
        primaryKey("pk_task", "id"),
        foreignKey("fk_task_assignee_id", "assignee_id").references("app_user", "id"),
        foreignKey("fk_task_project_id", "project_id")
            .references("project", "id")
            .onDelete(CASCADE),
        check("ck_task_status", "status in ('OPEN','IN_PROGRESS','DONE')"),
        index("ix_task_due").on(desc("due")));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("task");
    op.dropTable("milestone_goal");
    op.dropTable("milestone");
    op.dropTable("project");
    op.dropTable("app_user");
    op.dropSequence("task_seq");
    op.dropEnum("projectstate");
  }
}
