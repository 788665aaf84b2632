package dev.autogen.junit;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/** A project without a fault. */
final class SoundProject {

    private SoundProject() {}

    @MigrationTests(
            migrations = {Sound.Ma1.class, Sound.Mb2.class},
            entities = "dev.autogen.junit.more")
    static class Sound {

        @Revision(id = "a1", message = "a1")
        public static final class Ma1 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable(
                        "task",
                        column("id", "bigint").notNull(),
                        column("title", "text").notNull(),
                        primaryKey("pk_task", "id"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("task");
            }
        }

        @Revision(id = "b2", parents = "a1", message = "b2")
        public static final class Mb2 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.addColumn("task", column("priority", "integer").notNull().defaultsTo("3"));
                op.createIndex("ix_task_priority", "task").on("priority");
            }

            @Override
            public void downgrade(Operations op) {
                op.dropIndex("ix_task_priority");
                op.dropColumn("task", "priority");
            }
        }
    }
}
