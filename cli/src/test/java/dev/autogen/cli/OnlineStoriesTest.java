package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes of a table with rows, written with {@code --online}: applied, undone and applied again. */
class OnlineStoriesTest extends StoryTest {

    private static final String TASK = """
            @Entity class Task { @Id Long id; String title; Integer size; Long owner; }
            """;
    private static final String PERSON = "@Entity class Person { @Id Long id; }\n";

    @Test
    void aNewColumnIsFilledInBatchesAndForbidsNullBehindACheck() throws Exception {
        start(TASK);
        project.entities(TASK.replace("Integer size;", "Integer size; @Column(nullable = false) Integer priority;"));

        String written = changeOnline("--fill", "task.priority=3");

        assertThat(written)
                .containsSubsequence(
                        "transactional = false",
                        "op.addColumn(\"task\", column(\"priority\", \"integer\"));",
                        "op.backfill(\"task\")",
                        "check(\"ck_task_priority_not_null\"",
                        "notValid()",
                        "op.validateConstraint(\"task\", \"ck_task_priority_not_null\");",
                        "op.alterColumn(\"task\", \"priority\").notNull();",
                        "op.dropConstraint(\"task\", \"ck_task_priority_not_null\");");
        assertThat(project.rows("SELECT DISTINCT priority FROM task")).containsExactly("3");
    }

    @Test
    void aColumnThatIsThereForbidsNullBehindACheck() throws Exception {
        start(TASK);
        project.entities(TASK.replace("String title", "@Column(nullable = false) String title"));

        assertThat(changeOnline())
                .containsSubsequence(
                        "op.validateConstraint(\"task\", \"ck_task_title_not_null\");",
                        "op.alterColumn(\"task\", \"title\").notNull();",
                        "op.dropConstraint(\"task\", \"ck_task_title_not_null\");");
    }

    @Test
    void anIndexIsCreatedAndDroppedConcurrently() throws Exception {
        start(TASK);
        String indexed = TASK.replace(
                "@Entity", "@Entity @Table(indexes = @Index(name = \"ix_title\", columnList = \"title\"))");
        project.entities(indexed);

        assertThat(changeOnline())
                .containsSubsequence(
                        "op.createIndex(\"ix_title\", \"task\")",
                        "concurrently()",
                        "op.dropIndex(\"ix_title\")",
                        "concurrently()");

        project.entities(TASK);
        assertThat(changeOnline())
                .containsSubsequence(
                        "op.dropIndex(\"ix_title\")", "concurrently()", "op.createIndex(", "concurrently()");
    }

    @Test
    void aForeignKeyIsValidatedAfterItWasAdded() throws Exception {
        start(PERSON + TASK);
        project.entities(PERSON + TASK.replace("Long owner", "@ManyToOne @JoinColumn(name = \"owner\") Person owner"));

        assertThat(changeOnline())
                .containsSubsequence("op.addConstraint(", "notValid()", "op.validateConstraint(", "op.dropConstraint(");
        assertThat(project.rows("SELECT convalidated FROM pg_constraint WHERE contype = 'f'"))
                .containsExactly("t");
    }

    @Test
    void aCheckIsValidatedAfterItWasAdded() throws Exception {
        start(TASK);
        project.entities(TASK.replace("Integer size", "@Check(constraints = \"size > 0\") Integer size"));

        assertThat(changeOnline())
                .containsSubsequence("op.addConstraint(", "notValid()", "op.validateConstraint(", "op.dropConstraint(");
    }

    @Test
    void aColumnWithAConstantDefaultStaysInOneTransaction() throws Exception {
        start(TASK);
        project.entities(TASK.replace("Integer size;", "Integer size; @ColumnDefault(\"3\") Integer priority;"));

        assertThat(changeOnline()).doesNotContain("transactional = false");
    }

    @Test
    void aTableOfTheSameMigrationIsCreatedInThePlainForm() throws Exception {
        start(PERSON);
        project.entities(PERSON + TASK.replace("Long owner", "@ManyToOne @JoinColumn(name = \"owner\") Person owner"));

        project.migrate("--online");

        assertThat(project.migration()).doesNotContain("notValid()", "transactional = false");
    }

    @Test
    void rowsFilledInBatchesAreToldOfAndTheTableIsNotReadUnderTheStrongLock() throws Exception {
        start(TASK);
        project.sql("UPDATE task SET size = null WHERE id < 100");
        project.entities(TASK.replace("Integer size", "@Column(nullable = false) Integer size"));

        assertThat(changeOnline("--fill", "task.size=0"))
                .contains("op.backfill(\"task\")", "LOST ON DOWNGRADE: task.size: which rows had no value")
                .doesNotContain("not null of size");
    }

    private void start(String entities) throws Exception {
        project.entities(entities).migrate();
        if (entities.contains("class Task")) {
            project.sql("INSERT INTO task (id, title, size) SELECT n, 'task ' || n, n FROM generate_series(1, 500) n");
        }
    }

    /** Writes the change, applies it, undoes it and applies it again. */
    private String changeOnline(String... options) throws Exception {
        String[] all =
                Stream.concat(Stream.of("--online"), Arrays.stream(options)).toArray(String[]::new);
        project.migrate(all);
        project.run("downgrade", "-1");
        project.run("upgrade");
        assertThat(project.autogen("check").exit()).isZero();
        return project.migration();
    }
}
