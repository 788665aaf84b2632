package dev.autogen.runtime.migration;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.report.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The {@code op} of a migration lives as long as the migration runs. */
class OperationsTest {

    /** A migration that keeps its op. */
    private static final class Keeper implements Migration {
        private final List<Operations> kept = new ArrayList<>();

        @Override
        public void upgrade(Operations op) {
            kept.add(op);
            op.addColumn("task", column("a", "text"));
            op.createIndex("ix", "task").on("a");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("task", "a");
        }
    }

    @Test
    @Tag("C122")
    void aCallAfterTheMigrationEndedSaysWhyItCannotRun() {
        Keeper migration = new Keeper();
        ScriptTarget target = new ScriptTarget("aa01");
        Direction.UPGRADE.run(migration, target);
        Operations op = migration.kept.get(0);

        List<Consumer<Operations>> calls = List.of(
                o -> o.dropTable("task"),
                o -> o.createIndex("ix2", "task").on("a"),
                o -> o.execute("TRUNCATE task"),
                o -> o.query("SELECT 1"),
                Operations::connection);
        for (Consumer<Operations> call : calls) {
            assertThatThrownBy(() -> call.accept(op))
                    .isInstanceOf(AutogenException.class)
                    .hasFieldOrPropertyWithValue("code", "AG270")
                    .hasMessageContaining("after its migration had ended");
        }
        assertThat(target.operations()).hasSize(2);
    }

    @Test
    @Tag("C120")
    void aScriptMakesAnEnumTypeBeforeItsFirstUseAndDropsItOnTheWayDown() {
        Migration migration = new Migration() {
            @Override
            public void upgrade(Operations op) {
                op.createEnum("state", "NEW", "DONE");
                op.createTable("task", column("state", "state").notNull());
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("task");
                op.dropEnum("state");
            }
        };
        ScriptTarget up = new ScriptTarget("aa01");
        ScriptTarget down = new ScriptTarget("aa01");

        Direction.UPGRADE.run(migration, up);
        Direction.DOWNGRADE.run(migration, down);

        assertThat(statements(up))
                .satisfiesExactly(
                        sql -> assertThat(sql).isEqualTo("CREATE TYPE \"state\" AS ENUM ('NEW', 'DONE')"),
                        sql -> assertThat(sql)
                                .startsWith("CREATE TABLE \"task\"")
                                .contains("\"state\" state NOT NULL"));
        assertThat(statements(down)).startsWith("DROP TABLE \"task\"").endsWith("DROP TYPE \"state\"");
    }

    private static List<String> statements(ScriptTarget script) {
        return script.operations().stream()
                .flatMap(operation -> new PostgresDdl().render(operation).stream())
                .toList();
    }
}
