package dev.autogen.junit.faults;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.junit.MigrationTests;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/** Projects with one fault each. */
public final class SchemaFaults {

    private SchemaFaults() {}

    @MigrationTests(migrations = {TwoHeads.Ma1.class, TwoHeads.Mb2.class, TwoHeads.Mb3.class})
    public static class TwoHeads {

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
                op.addColumn("task", column("x", "text"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropColumn("task", "x");
            }
        }

        @Revision(id = "b3", parents = "a1", message = "b3")
        public static final class Mb3 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.addColumn("task", column("y", "text"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropColumn("task", "y");
            }
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAColumn.Ma1.class, DowngradeForgetsAColumn.Mb2.class})
    public static class DowngradeForgetsAColumn {

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
                op.addColumn("task", column("x", "text"));
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAnIndex.Ma1.class, DowngradeForgetsAnIndex.Mb2.class})
    public static class DowngradeForgetsAnIndex {

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
                op.createIndex("ix_title", "task").on("title");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsASequence.Ma1.class, DowngradeForgetsASequence.Mb2.class})
    public static class DowngradeForgetsASequence {

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
                op.execute("CREATE SEQUENCE IF NOT EXISTS task_seq");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAType.Ma1.class, DowngradeForgetsAType.Mb2.class})
    public static class DowngradeForgetsAType {

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
                op.execute("CREATE TYPE mood AS ENUM ('ok')");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAFunction.Ma1.class, DowngradeForgetsAFunction.Mb2.class})
    public static class DowngradeForgetsAFunction {

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
                op.execute("CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAConstraint.Ma1.class, DowngradeForgetsAConstraint.Mb2.class})
    public static class DowngradeForgetsAConstraint {

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
                op.execute("ALTER TABLE task ADD CONSTRAINT ck_title CHECK (title <> '')");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsATrigger.Ma1.class, DowngradeForgetsATrigger.Mb2.class})
    public static class DowngradeForgetsATrigger {

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
                op.execute(
                        "CREATE OR REPLACE TRIGGER t BEFORE UPDATE ON task EXECUTE FUNCTION suppress_redundant_updates_trigger()");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAView.Ma1.class, DowngradeForgetsAView.Mb2.class})
    public static class DowngradeForgetsAView {

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
                op.execute("CREATE OR REPLACE VIEW titles AS SELECT title FROM task");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }
}
