package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column becomes NOT NULL on a table with rows: they get a value that somebody gave, or nothing is written. */
class FillStoriesTest extends StoryTest {

    private static final String TASK = """
            @Entity class Task { @Id Long id; String title; Integer size; }
            """;
    private static final String PRIORITY = """
            @Entity class Task { @Id Long id; String title; Integer size; @Column(nullable = false) Integer priority; }
            """;
    private static final String SIZED = TASK.replace("Integer size", "@Column(nullable = false) Integer size");

    @BeforeEach
    void open() throws Exception {
        project.entities(TASK).migrate();
    }

    @Test
    void aNewColumnIsAddedFilledAndThenForbidsNull() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', 10), (2, 'bcd', null)");
        project.entities(PRIORITY);

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("column task.priority integer not null: 2 rows need a value", "--fill task.priority=...");
        assertThat(refused.err().lines()).allMatch(line -> line.length() <= 80);
        assertThat(project.hasMigration()).isFalse();
        assertThat(project.generate("--json").out())
                .contains("\"column\": \"task.priority\"", "\"rows\": 2", "\"type\": \"integer\"");

        project.migrate("--fill", "task.priority=coalesce(size, length(title))");

        assertThat(project.migration())
                .containsSubsequence(
                        "op.addColumn(\"task\", column(\"priority\", \"integer\"));",
                        "op.fill(\"task\", \"priority\", \"coalesce(size, length(title))\");",
                        "op.alterColumn(\"task\", \"priority\").notNull();",
                        "downgrade",
                        "op.dropColumn(\"task\", \"priority\");")
                .doesNotContain("nullable()");
        assertThat(project.rows("SELECT priority FROM task ORDER BY id")).containsExactly("10", "3");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id || title || coalesce(size, 0) FROM task ORDER BY id"))
                .containsExactly("1a10", "2bcd0");
    }

    @Test
    void aColumnThatIsThereIsFilledWhereItHasNulls() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', 10), (2, 'b', null)");
        project.entities(SIZED);

        assertThat(project.generate().err()).contains("column task.size integer not null: 1 row needs a value");
        String out = project.migrate("--fill", "Task.SIZE=0");

        assertThat(out).contains("LOST ON DOWNGRADE: task.size: which rows had no value");
        assertThat(project.rows("SELECT size FROM task ORDER BY id")).containsExactly("10", "0");
        project.run("downgrade", "-1");
        project.sql("INSERT INTO task (id, title, size) VALUES (3, 'c', null)");
    }

    @Test
    void aDefaultOfTheModelFillsByItself() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', null)");
        project.entities(TASK.replace("Integer size", "@ColumnDefault(\"5\") @Column(nullable = false) Integer size"))
                .migrate();

        assertThat(project.migration()).contains("op.fill(\"task\", \"size\", \"5\");");
        assertThat(project.rows("SELECT size FROM task")).containsExactly("5");
    }

    @Test
    void aRenamedColumnIsCountedAndFilled() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', null)");
        project.entities(TASK.replace("Integer size", "@Column(nullable = false) Integer weight"));

        assertThat(project.generate("--rename", "task.size=task.weight").err())
                .contains("column task.weight integer not null: 1 row needs");
        project.migrate("--rename", "task.size=task.weight", "--fill", "task.weight=1");

        assertThat(project.rows("SELECT weight FROM task")).containsExactly("1");
    }

    @Test
    void atATerminalItAsksForTheValue() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', 1)");
        project.entities(PRIORITY);

        CommandLineRun none = project.answering("\n");
        CommandLineRun some = project.answering("size + 1\n");

        assertThat(none.exit()).isEqualTo(4);
        assertThat(some.err()).contains("Column task.priority integer becomes not null. 1 row has no value.");
        assertThat(some.exit()).isZero();
        project.run("upgrade");
        assertThat(project.rows("SELECT priority FROM task")).containsExactly("2");
    }

    @Test
    void anEmptyTableNeedsNoAnswerAndTheClassSaysWhatOthersNeed() throws Exception {
        project.entities(PRIORITY);

        CommandLineRun run = project.generate();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("the upgrade fails if the table has rows");
    }

    @Test
    void anAnswerThatFitsNothingIsRefused() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', 1)");
        project.entities(PRIORITY);

        CommandLineRun unknown = project.generate("--fill", "task.prio=3");
        CommandLineRun empty = project.generate("--fill", "task.priority=");
        CommandLineRun wrong = project.generate("--fill", "task.priority='a'");

        assertThat(unknown.err()).startsWith("AG574").contains("task.prio", "id, ", "priority");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(empty.err()).startsWith("AG574");
        assertThat(wrong.err()).startsWith("AG520").contains("invalid input syntax");
    }

    @Test
    void aColumnIsSplitInTwoAndBack() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Person { @Id Long id; @Column(nullable = false) String name; }")
                    .migrate();
            project.sql("INSERT INTO person VALUES (1, 'Ada Lovelace'), (2, 'Grace Hopper')");

            project.entities(
                            "@Entity class Person { @Id Long id; @Column(nullable = false) String first; String last; }")
                    .migrate(
                            "--no-renames",
                            "--fill",
                            "person.first=split_part(name, ' ', 1)",
                            "--fill",
                            "person.last=split_part(name, ' ', 2)",
                            "--fill",
                            "person.name=concat_ws(' ', first, last)");

            assertThat(project.rows("SELECT first, last FROM person ORDER BY id"))
                    .containsExactly("Ada|Lovelace", "Grace|Hopper");
            project.sql("INSERT INTO person VALUES (3, 'Cher', NULL)");
            project.run("downgrade", "-1");
            assertThat(project.rows("SELECT name FROM person ORDER BY id"))
                    .containsExactly("Ada Lovelace", "Grace Hopper", "Cher");
            project.run("upgrade");
            assertThat(project.rows("SELECT first FROM person ORDER BY id")).containsExactly("Ada", "Grace", "Cher");
        }
    }

    @Test
    void theLockLineSaysThatAFillIsPartOfIt() throws Exception {
        project.sql("INSERT INTO task (id, title, size) SELECT n, 'a', n FROM generate_series(1, 1200) AS n");

        String out = project.entities(PRIORITY).migrate("--fill", "task.priority=3");

        String locks = "Locks: task ACCESS EXCLUSIVE while rows are filled (task.priority: 1,200 rows)";
        assertThat(out).contains(locks);
        assertThat(project.migration().replaceAll("\\s+(\\* +)?", " ")).contains(locks);
    }

    @Test
    void aFillComesBeforeWhatLocksItsTableAgainstReaders() throws Exception {
        project.sql("INSERT INTO task (id, title, size) VALUES (1, 'a', null)");

        String out = project.entities(SIZED.replace("@Id Long id;", "@Id Long id; String also; String before;"))
                .migrate("--fill", "task.size=0");

        assertThat(project.migration())
                .containsSubsequence("op.fill(", "op.addColumn(\"task\", column(\"also\"", ".notNull()");
        assertThat(out)
                .contains("task.size: 1 row)")
                .contains("ROW EXCLUSIVE while rows are filled")
                .doesNotContain("ACCESS EXCLUSIVE while rows are filled");
    }
}
