package dev.autogen.runtime.kills;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.revision.Migrations;
import java.util.List;
import javax.sql.DataSource;

/** Migrations that count up each row once on the way up, and down once on the way down. */
final class CountedMigrations {

    static final List<String> COUNTERS = List.of("a", "b", "c", "d", "e", "f");

    private CountedMigrations() {}

    /** Returns the statements that make what they change. */
    static String[] tables() {
        return new String[] {
            "CREATE TABLE item (id integer PRIMARY KEY, " + String.join(" integer NOT NULL DEFAULT 0, ", COUNTERS)
                    + " integer NOT NULL DEFAULT 0)",
            "INSERT INTO item SELECT g FROM generate_series(1, 30) g"
        };
    }

    static Migrator migrator(DataSource source) {
        return Migrator.builder(source)
                .migrations(Migrations.of(
                        List.of(InOneTransaction.class, StepByStep.class, Batched.class, ReadsBetween.class)))
                .build();
    }

    /** Reads and writes by turns, in one transaction. */
    @Revision(id = "k1", message = "in one transaction")
    public static final class InOneTransaction implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("log", column("text", "text"));
            op.execute("UPDATE item SET a = a + 1");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("UPDATE item SET a = a - 1");
            op.dropTable("log");
        }
    }

    /** Commits each step alone. */
    @Revision(id = "k2", parents = "k1", message = "step by step", transactional = false)
    public static final class StepByStep implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("item", column("note", "text"));
            op.execute("UPDATE item SET c = c + 1");
            op.createIndex("ix_item_c", "item").on("c").concurrently();
            op.insert("log", "text").row("one").row("two");
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY ux_item ON item (id, c)");
            op.execute("UPDATE item SET d = d + ?", 1);
            op.execute("VACUUM item");
            op.execute("REINDEX TABLE CONCURRENTLY item");
            op.insert("log", "text").row("three");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DELETE FROM log");
            op.execute("UPDATE item SET d = d - ?", 1);
            op.execute("DROP INDEX CONCURRENTLY ux_item");
            op.dropIndex("ix_item_c").concurrently();
            op.execute("UPDATE item SET c = c - 1");
            op.dropColumn("item", "note");
        }
    }

    /** Goes through the table by its key. */
    @Revision(id = "k3", parents = "k2", message = "batches", transactional = false)
    public static final class Batched implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("item").set("e", "e + 1").batch(7);
            op.backfill("item").set("f", "f + 1").where("id > 0").batch(4);
        }

        @Override
        public void downgrade(Operations op) {
            op.backfill("item").set("f", "f - 1").batch(9);
            op.backfill("item").set("e", "e - 1").batch(11);
        }
    }

    /** Its steps are those that its query gives. */
    @Revision(id = "k4", parents = "k3", message = "reads between its steps")
    public static final class ReadsBetween implements Migration {
        @Override
        public void upgrade(Operations op) {
            for (Row row : op.query("SELECT id FROM item WHERE b = 0 ORDER BY id")) {
                op.execute("UPDATE item SET b = b + 1 WHERE id = ?", row.get("id", Integer.class));
            }
        }

        @Override
        public void downgrade(Operations op) {
            for (Row row : op.query("SELECT id FROM item WHERE b = 1 ORDER BY id")) {
                op.execute("UPDATE item SET b = b - 1 WHERE id = ?", row.get("id", Integer.class));
            }
        }
    }
}
