package dev.autogen.junit.faults;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.junit.MigrationTests;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/** Projects with one fault each. */
public final class RunFaults {

    private RunFaults() {}

    @MigrationTests(migrations = {SecondUpgradeFails.Ma1.class, SecondUpgradeFails.Mb2.class})
    public static class SecondUpgradeFails {

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
                op.execute("CREATE TABLE side (id int)");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {UpgradeFails.Ma1.class, UpgradeFails.Mb2.class})
    public static class UpgradeFails {

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
                op.execute("ALTER TABLE tusk ADD x text");
            }

            @Override
            public void downgrade(Operations op) {}
        }
    }

    @MigrationTests(migrations = {NotNullColumnFailsOnRows.Ma1.class, NotNullColumnFailsOnRows.Mb2.class})
    public static class NotNullColumnFailsOnRows {

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
                op.addColumn("task", column("x", "text").notNull());
            }

            @Override
            public void downgrade(Operations op) {
                op.dropColumn("task", "x");
            }
        }
    }

    @MigrationTests(migrations = {UniqueFailsOnRows.Ma1.class, UniqueFailsOnRows.Mb2.class})
    public static class UniqueFailsOnRows {

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
                op.execute("ALTER TABLE task ADD x int DEFAULT 1 UNIQUE");
            }

            @Override
            public void downgrade(Operations op) {
                op.dropColumn("task", "x");
            }
        }
    }

    @MigrationTests(migrations = {CastFailsOnRows.Ma1.class, CastFailsOnRows.Mb2.class})
    public static class CastFailsOnRows {

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
                op.execute("ALTER TABLE task ALTER title TYPE int USING title::int");
            }

            @Override
            public void downgrade(Operations op) {
                op.execute("ALTER TABLE task ALTER title TYPE text");
            }
        }
    }

    @MigrationTests(migrations = {CheckFailsOnRows.Ma1.class, CheckFailsOnRows.Mb2.class})
    public static class CheckFailsOnRows {

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
                op.execute("ALTER TABLE task ADD CHECK (title LIKE 'T-%')");
            }

            @Override
            public void downgrade(Operations op) {
                op.execute("ALTER TABLE task DROP CONSTRAINT task_title_check");
            }
        }
    }

    @MigrationTests(
            migrations = {EntityHasMore.Ma1.class},
            entities = "dev.autogen.junit.more")
    public static class EntityHasMore {

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
    }

    @MigrationTests(
            migrations = {EntityHasAnotherType.Ma1.class},
            entities = "dev.autogen.junit.more")
    public static class EntityHasAnotherType {

        @Revision(id = "a1", message = "a1")
        public static final class Ma1 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable(
                        "task",
                        column("id", "bigint").notNull(),
                        column("title", "integer").notNull(),
                        column("priority", "integer").notNull(),
                        primaryKey("pk_task", "id"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("task");
            }
        }
    }

    @MigrationTests(
            migrations = {EntityHasLess.Ma1.class},
            entities = "dev.autogen.junit.more")
    public static class EntityHasLess {

        @Revision(id = "a1", message = "a1")
        public static final class Ma1 implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable(
                        "task",
                        column("id", "bigint").notNull(),
                        column("title", "text").notNull(),
                        column("priority", "integer").notNull(),
                        column("old", "text"),
                        primaryKey("pk_task", "id"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("task");
            }
        }
    }
}
