package dev.autogen.generator.emit;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationWriterTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:15:00Z");

    @Test
    void aMigrationReadsAsTheDesignSays() {
        QualifiedName task = QualifiedName.of("task");
        Operation addColumn =
                new AddColumn(task, column("priority", "integer").notNull().defaultsTo("3"));
        Operation createIndex = new CreateIndex(
                task, Index.of(ObjectName.given("ix_task_priority"), IndexPart.column("priority")), false);
        MigrationScript script = MigrationScript.empty(
                        "tracker.migrations", "3f2a9c41d07b", List.of("8c1e0b7f5a92"), "add priority", CREATED)
                .withOperations(List.of(addColumn, createIndex), List.of(createIndex.reverse(), addColumn.reverse()))
                .withNotes(List.of(
                        "Locks: task ACCESS EXCLUSIVE, brief (no rewrite);" + " SHARE while ix_task_priority builds."));

        List<JavaSourceFile> files = new MigrationWriter().write(script);

        assertThat(files)
                .containsExactly(
                        new JavaSourceFile("R202611211015_3f2a9c41d07b_AddPriority", "tracker.migrations", """
                        package tracker.migrations;

                        import static dev.autogen.runtime.migration.Definitions.column;

                        import dev.autogen.runtime.migration.Migration;
                        import dev.autogen.runtime.migration.Operations;
                        import dev.autogen.runtime.migration.Revision;

                        /**
                         * Add priority.
                         *
                         * <pre>
                         * + column task.priority integer not null default 3
                         * + index  ix_task_priority on task (priority)
                         * </pre>
                         *
                         * Locks: task ACCESS EXCLUSIVE, brief (no rewrite); SHARE while ix_task_priority builds.
                         */
                        @Revision(
                            id = "3f2a9c41d07b",
                            parents = "8c1e0b7f5a92",
                            message = "add priority",
                            created = "2026-11-21T10:15:00Z"
                        )
                        public final class R202611211015_3f2a9c41d07b_AddPriority implements Migration {

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
                        """));
        assertThat(files.get(0).path()).hasToString("tracker/migrations/R202611211015_3f2a9c41d07b_AddPriority.java");
    }

    @Test
    void anEmptyRevisionHasEmptyBodies() throws Exception {
        MigrationScript script = MigrationScript.empty("m", "aa01", List.of(), "by hand", CREATED);

        List<JavaSourceFile> files = new MigrationWriter().write(script);

        assertThat(files.get(0).contents())
                .contains("  public void upgrade(Operations op) {\n  }\n")
                .doesNotContain("<pre>", "parents");
        assertThat(CompiledMigration.of(files).upgrade()).isEmpty();
    }
}
