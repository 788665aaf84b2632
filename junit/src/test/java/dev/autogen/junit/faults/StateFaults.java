package dev.autogen.junit.faults;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.junit.MigrationTests;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/** Projects with one fault each. */
public final class StateFaults {

    private StateFaults() {}

    @MigrationTests(migrations = {DowngradeForgetsARow.Ma1.class, DowngradeForgetsARow.Mb2.class})
    public static class DowngradeForgetsARow {

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
                op.execute("INSERT INTO task VALUES (1, 'one') ON CONFLICT DO NOTHING");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAComment.Ma1.class, DowngradeForgetsAComment.Mb2.class})
    public static class DowngradeForgetsAComment {

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
                op.execute("COMMENT ON TABLE task IS 'work'");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAGrant.Ma1.class, DowngradeForgetsAGrant.Mb2.class})
    public static class DowngradeForgetsAGrant {

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
                op.execute("GRANT SELECT ON task TO PUBLIC");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeForgetsAPolicy.Ma1.class, DowngradeForgetsAPolicy.Mb2.class})
    public static class DowngradeForgetsAPolicy {

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
                op.execute("ALTER TABLE task ENABLE ROW LEVEL SECURITY");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeMakesAnotherType.Ma1.class, DowngradeMakesAnotherType.Mb2.class})
    public static class DowngradeMakesAnotherType {

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
                op.execute("ALTER TABLE task ALTER title TYPE varchar(99)");
            }

            @Override
            public void downgrade(Operations op) {
                op.execute("ALTER TABLE task ALTER title TYPE varchar(100)");
            }
        }
    }

    @MigrationTests(migrations = {DowngradeLosesNotNull.Ma1.class, DowngradeLosesNotNull.Mb2.class})
    public static class DowngradeLosesNotNull {

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
                op.execute("ALTER TABLE task ALTER title DROP NOT NULL");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeLosesADefault.Ma1.class, DowngradeLosesADefault.Mb2.class})
    public static class DowngradeLosesADefault {

        @Revision(id = "a1", message = "a1")
        public static final class Ma1 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable(
                        "task",
                        column("id", "bigint").notNull(),
                        column("title", "text").notNull(),
                        primaryKey("pk_task", "id"));
                op.execute("ALTER TABLE task ALTER title SET DEFAULT 'new'");
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
                op.execute("ALTER TABLE task ALTER title DROP DEFAULT");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {DowngradeDropsTooMuch.Ma1.class, DowngradeDropsTooMuch.Mb2.class})
    public static class DowngradeDropsTooMuch {

        @Revision(id = "a1", message = "a1")
        public static final class Ma1 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable(
                        "task",
                        column("id", "bigint").notNull(),
                        column("title", "text").notNull(),
                        primaryKey("pk_task", "id"));
                op.createIndex("ix_title", "task").on("title");
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
                op.execute("DROP INDEX ix_title");
            }
        }
    }

    @MigrationTests(migrations = {DowngradeFails.Ma1.class, DowngradeFails.Mb2.class})
    public static class DowngradeFails {

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
                op.dropColumn("task", "z");
            }
        }
    }
}
