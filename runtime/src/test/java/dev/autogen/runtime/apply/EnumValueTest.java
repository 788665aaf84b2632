package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("C119")
@ExtendWith(PostgresExtension.class)
class EnumValueTest {

    private static final String LABELS = "SELECT enumlabel FROM pg_enum ORDER BY enumsortorder";

    private static Migrator migrator(TestDatabase database, List<Class<? extends Migration>> migrations) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(migrations))
                .build();
    }

    /** Makes a type, adds a value to it, and uses the other: before 17, the server refuses the new one here as well. */
    @Revision(id = "a", message = "start")
    public static final class Start implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createEnum("status", "OPEN").castsWithVarchar();
            op.addEnumValue("status", "NEW").before("OPEN");
            op.createTable(
                    "task", column("id", "integer"), column("s", "status").defaultsTo("'OPEN'"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("task");
            op.dropEnum("status");
        }
    }

    /** Adds a value in one transaction with other things, and does not use it. */
    @Revision(id = "b", parents = "a", message = "add")
    public static final class Added implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addEnumValue("status", "DONE");
            op.addColumn("task", column("note", "text"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("task", "note");
            op.dropEnumValues("status", "DONE");
        }
    }

    /** Uses a value that it adds. */
    @Revision(id = "c", parents = "b", message = "use")
    public static final class Used implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addEnumValue("status", "LATE").after("OPEN");
            op.alterColumn("task", "s").defaultsTo("'LATE'");
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("task", "s").defaultsTo("'OPEN'");
            op.dropEnumValues("status", "LATE");
        }
    }

    /** The same, step by step. */
    @Revision(id = "c", parents = "b", message = "use", transactional = false)
    public static final class UsedStepByStep implements Migration {
        @Override
        public void upgrade(Operations op) {
            new Used().upgrade(op);
        }

        @Override
        public void downgrade(Operations op) {
            new Used().downgrade(op);
        }
    }

    @Test
    void aValueIsAddedInsideATransactionalRun(TestDatabase database) {
        Migrator migrator = migrator(database, List.of(Start.class, Added.class));
        migrator.upgrade("head");
        assertThat(database.query(LABELS)).containsExactly("NEW", "OPEN", "DONE");

        migrator.downgrade("-1");
        assertThat(database.query(LABELS)).containsExactly("NEW", "OPEN");
        migrator.downgrade("base");
        assertThat(database.query(LABELS)).isEmpty();
    }

    @Test
    void aValueUsedInTheTransactionThatAddsItIsRefusedWithTheWayOut(TestDatabase database) {
        Migrator migrator = migrator(database, List.of(Start.class, Added.class, Used.class));

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("unsafe use of new value \"LATE\"")
                .hasMessageContaining("Set transactional = false");
        assertThat(database.query(LABELS)).containsExactly("NEW", "OPEN", "DONE");
    }

    @Test
    void aValueIsUsedOnceItsStepIsCommitted(TestDatabase database) {
        Migrator migrator = migrator(database, List.of(Start.class, Added.class, UsedStepByStep.class));
        migrator.upgrade("head");
        database.execute("INSERT INTO task (id) VALUES (1)");
        assertThat(database.query("SELECT s FROM task")).containsExactly("LATE");

        assertThatThrownBy(() -> migrator.downgrade("-1"))
                .hasMessageContaining("1 row of \"task\" does not fit enum type \"status\" without 'LATE'")
                .hasMessageNotContaining("pg_get_constraintdef");
        database.execute("UPDATE task SET s = 'OPEN'");
        migrator.downgrade("-1");
        assertThat(database.query(LABELS)).containsExactly("NEW", "OPEN", "DONE");
    }
}
