package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everyday changes of tables with rows, from the entities to the upgrade and back, with the values compared. */
class EverydayStoriesTest {

    @TempDir
    static Path parent;

    /**
     * A story.
     *
     * @param options what is said to {@code autogen -m}
     * @param query what is looked at before and after, as far as both have it
     * @param after what it gives after the upgrade
     */
    record Story(
            String name,
            String before,
            String rows,
            String after,
            List<String> options,
            String query,
            List<String> values,
            String queryAfter,
            List<String> valuesAfter) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                story(
                        "widen a text",
                        "@Entity class Task { @Id Long id; @Column(length = 5) String title; }",
                        "INSERT INTO task (id, title) VALUES (1, 'abcde')",
                        "@Entity class Task { @Id Long id; @Column(length = 50) String title; }",
                        "SELECT title FROM task",
                        List.of("abcde"),
                        "SELECT title FROM task",
                        List.of("abcde")),
                story(
                        "a wider key with children",
                        "@Entity class Task { @Id Integer id; } @Entity class Note { @Id Long id; @ManyToOne Task task; }",
                        "INSERT INTO task VALUES (1), (2); INSERT INTO note (id, task_id) VALUES (7, 2), (8, null)",
                        "@Entity class Task { @Id Long id; } @Entity class Note { @Id Long id; @ManyToOne Task task; }",
                        "SELECT n.id, t.id FROM note n LEFT JOIN task t ON t.id = n.task_id ORDER BY 1",
                        List.of("7|2", "8|null"),
                        "SELECT pg_typeof(task_id), task_id FROM note WHERE id = 7",
                        List.of("bigint|2")),
                story(
                        "a string that becomes a named enum",
                        "@Entity class Task { @Id Long id; @Column(length = 20) String status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'OPEN'), (2, 'DONE'), (3, null)",
                        "@Entity class Task { enum Status { OPEN, DONE } @Id Long id;"
                                + " @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status; }",
                        "SELECT status FROM task ORDER BY id",
                        List.of("OPEN", "DONE", "null"),
                        "SELECT status FROM task WHERE status > 'DONE' OR id = 3 ORDER BY id",
                        List.of("OPEN", "null")),
                story(
                        "an enum that becomes a string",
                        "@Entity class Task { enum Status { OPEN, DONE } @Id Long id;"
                                + " @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'OPEN'), (2, 'DONE')",
                        "@Entity class Task { @Id Long id; @Column(length = 20) String status; }",
                        "SELECT status FROM task ORDER BY id",
                        List.of("OPEN", "DONE"),
                        "SELECT status || '!' FROM task ORDER BY id",
                        List.of("OPEN!", "DONE!")),
                story(
                        "another name for the sequence of an id",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }",
                        "INSERT INTO task SELECT nextval('task_seq') FROM generate_series(1, 3)",
                        "@Entity class Task { @Id @GeneratedValue(generator = \"ids\")"
                                + " @SequenceGenerator(name = \"ids\", sequenceName = \"ids\") Long id; }",
                        "SELECT id FROM task ORDER BY 1",
                        List.of("1", "51", "101"),
                        "SELECT nextval('ids') > max(id) FROM task",
                        List.of("t"),
                        "--rename",
                        "task_seq=ids"),
                story(
                        "text that becomes JSON",
                        "@Entity class Task { @Id Long id; @Column(columnDefinition = \"text\") String data; }",
                        "INSERT INTO task (id, data) VALUES (1, '{\"a\": 1}')",
                        "@Entity class Task { @Id Long id; @Column(columnDefinition = \"jsonb\") String data; }",
                        "SELECT data FROM task",
                        List.of("{\"a\": 1}"),
                        "SELECT data ->> 'a' FROM task",
                        List.of("1")));
    }

    private static Story story(
            String name,
            String before,
            String rows,
            String after,
            String query,
            List<String> values,
            String queryAfter,
            List<String> valuesAfter,
            String... options) {
        return new Story(name, before, rows, after, List.of(options), query, values, queryAfter, valuesAfter);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void keepsItsValues(Story story) throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities(story.before()).migrate();
            project.sql(story.rows().split("; "));
            assertThat(project.rows(story.query())).isEqualTo(story.values());

            project.entities(story.after()).migrate(story.options().toArray(String[]::new));
            assertThat(project.rows(story.queryAfter())).isEqualTo(story.valuesAfter());
            project.run("downgrade", "-1");

            assertThat(project.rows(story.query())).isEqualTo(story.values());
            project.run("upgrade");
            assertThat(project.rows(story.queryAfter())).hasSameSizeAs(story.valuesAfter());
        }
    }

    @Test
    void anEnumValueInUseIsNotTakenAway() throws Exception {
        String task = "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id; ANNOTATIONS Status status; }";
        for (String annotations :
                List.of("@Enumerated(EnumType.STRING)", "@Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM)")) {
            try (StoryProject project = new StoryProject(parent)) {
                String entity = task.replace("ANNOTATIONS", annotations);
                project.entities(entity).migrate();
                project.sql("INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN')");
                assertThat(project.entities(entity.replace(" LATE,", ""))
                                .generate()
                                .exit())
                        .isZero();

                CommandLineRun refused = project.autogen("upgrade");

                assertThat(refused.exit()).isNotZero();
                assertThat(refused.err()).contains("LATE");
                project.sql("UPDATE task SET status = 'DONE' WHERE status = 'LATE'");
                project.run("upgrade");
                project.run("downgrade", "-1");
                assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("DONE", "OPEN");
            }
        }
    }

    @Test
    void aDropSaysHowMuchItThrowsAway() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Task { @Id Long id; String title; } @Entity class Log { @Id Long id; }")
                    .migrate();
            project.sql(
                    "INSERT INTO task (id, title) SELECT n, nullif(n, 1) FROM generate_series(1, 1500) n",
                    "INSERT INTO log VALUES (1)");

            String out = project.entities("@Entity class Task { @Id Long id; }").migrate();

            assertThat(out)
                    .contains("DATA LOSS: drops column task.title with its values: 1,499 values when this was written.")
                    .contains("DATA LOSS: drops table log with its rows: 1 row when this was written.");
            assertThat(project.migration().replaceAll("\\s+\\*?\\s*", " "))
                    .contains("1,499 values when this was written");
        }
    }
}
