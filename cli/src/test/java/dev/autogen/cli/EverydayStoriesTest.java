package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
                        "the ordinals of an enum that become its names",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated(EnumType.ORDINAL) Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 0), (2, 2), (3, null)",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated(EnumType.STRING) Status status; }",
                        "SELECT status FROM task ORDER BY id",
                        List.of("0", "2", "null"),
                        "SELECT status FROM task ORDER BY id",
                        List.of("OPEN", "DONE", "null")),
                story(
                        "the names of an enum that become its ordinals",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated(EnumType.STRING) Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'OPEN'), (2, 'DONE')",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated(EnumType.ORDINAL) Status status; }",
                        "SELECT status FROM task ORDER BY id",
                        List.of("OPEN", "DONE"),
                        "SELECT status FROM task ORDER BY id",
                        List.of("0", "2")),
                story(
                        "a named enum that becomes ordinals",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'OPEN'), (2, 'DONE')",
                        "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                                + " @Enumerated(EnumType.ORDINAL) Status status; }",
                        "SELECT status FROM task ORDER BY id",
                        List.of("OPEN", "DONE"),
                        "SELECT status FROM task ORDER BY id",
                        List.of("0", "2")),
                story(
                        "local times that become instants",
                        "@Entity class Task { @Id Long id; LocalDateTime at; }",
                        "INSERT INTO task (id, at) VALUES (1, '2026-07-01 12:00'), (2, null)",
                        "@Entity class Task { @Id Long id; Instant at; }",
                        "SELECT at FROM task ORDER BY id",
                        List.of("2026-07-01 12:00:00", "null"),
                        "SELECT at AT TIME ZONE 'UTC' FROM task ORDER BY id",
                        List.of("2026-07-01 10:00:00", "null"),
                        "--zone",
                        "Europe/Berlin"),
                story(
                        "bytes that become a large object",
                        "@Entity class Task { @Id Long id; byte[] data; @Column(columnDefinition = \"text\") String note; }",
                        "INSERT INTO task (id, data, note) VALUES (1, '\\xcafe', 'h\u00e9'), (2, null, null)",
                        "@Entity class Task { @Id Long id; @Lob byte[] data; @Lob String note; }",
                        "SELECT data::text, note, (SELECT count(*) FROM pg_largeobject_metadata) FROM task ORDER BY id",
                        List.of("\\xcafe|h\u00e9|0", "null|null|0"),
                        "SELECT lo_get(data)::text, convert_from(lo_get(note), 'UTF8') FROM task ORDER BY id",
                        List.of("\\xcafe|h\u00e9", "null|null")),
                story(
                        "one value that becomes many",
                        "@Entity class Task { @Id Long id; String tag; @Column(nullable = false) Integer size; }",
                        "INSERT INTO task (id, tag, size) VALUES (1, 'a', 3), (2, null, 4)",
                        "@Entity class Task { @Id Long id; String[] tag; @Column(nullable = false) Integer[] size; }",
                        "SELECT tag, size FROM task ORDER BY id",
                        List.of("a|3", "null|4"),
                        "SELECT tag, size FROM task ORDER BY id",
                        List.of("{a}|{3}", "null|{4}")),
                story(
                        "a flag that was a number",
                        "@Entity class Task { @Id Long id; Short done; }",
                        "INSERT INTO task (id, done) VALUES (1, 0), (2, 1)",
                        "@Entity class Task { @Id Long id; Boolean done; }",
                        "SELECT done FROM task ORDER BY id",
                        List.of("0", "1"),
                        "SELECT done FROM task ORDER BY id",
                        List.of("f", "t")),
                story(
                        "a column that goes and comes back",
                        "@Entity class Task { @Id Long id; @Column(nullable = false) String title; Integer size; }",
                        "INSERT INTO task (id, title, size) VALUES (1, 'a', 3)",
                        "@Entity class Task { @Id Long id; Integer size; }",
                        "SELECT id, size FROM task",
                        List.of("1|3"),
                        "SELECT id, size FROM task",
                        List.of("1|3"),
                        "--fill",
                        "task.title='?'"),
                story(
                        "an entity with its join tables under another name",
                        "@Entity class Tag { @Id Long id; } @Entity class Task { @Id Long id; @ManyToMany Set<Tag> tags;"
                                + " @ElementCollection List<String> notes; }",
                        "INSERT INTO tag VALUES (5); INSERT INTO task VALUES (1);"
                                + " INSERT INTO task_tag (task_id, tags_id) VALUES (1, 5);"
                                + " INSERT INTO task_notes (task_id, notes) VALUES (1, 'x')",
                        "@Entity class Tag { @Id Long id; } @RenamedFrom(\"Task\") @Entity class Job { @Id Long id;"
                                + " @ManyToMany Set<Tag> tags; @ElementCollection List<String> notes; }",
                        "SELECT task_id, tags_id, notes FROM task_tag JOIN task_notes USING (task_id)",
                        List.of("1|5|x"),
                        "SELECT job_id, tags_id, notes FROM job_tag JOIN job_notes USING (job_id)",
                        List.of("1|5|x")),
                story(
                        "an identity that becomes a sequence",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }",
                        "INSERT INTO task SELECT FROM generate_series(1, 60)",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }",
                        "SELECT count(*), max(id) FROM task",
                        List.of("60|60"),
                        "SELECT nextval('task_seq') > 60, count(*) FROM task",
                        List.of("t|60")),
                story(
                        "a sequence that becomes an identity",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }",
                        "INSERT INTO task SELECT nextval('task_seq') FROM generate_series(1, 3)",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }",
                        "SELECT count(*), max(id) FROM task",
                        List.of("3|101"),
                        "SELECT nextval(pg_get_serial_sequence('task', 'id')) > 101 FROM task LIMIT 1",
                        List.of("t")),
                story(
                        "a table of ids that becomes a sequence",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }",
                        "INSERT INTO task SELECT n FROM generate_series(1, 60) n",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }",
                        "SELECT count(*), max(id) FROM task",
                        List.of("60|60"),
                        "SELECT nextval('task_seq') > 60, count(*) FROM task",
                        List.of("t|60"),
                        "--no-renames"),
                story(
                        "an identity that becomes a table of ids",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }"
                                + " @Entity class Note { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }",
                        "INSERT INTO task SELECT FROM generate_series(1, 60); INSERT INTO note SELECT FROM task",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }"
                                + " @Entity class Note { @Id @GeneratedValue(generator = \"notes\") @TableGenerator("
                                + "name = \"notes\", pkColumnValue = \"n\", allocationSize = 5) Long id; }",
                        "SELECT count(*), max(id) FROM task",
                        List.of("60|60"),
                        "SELECT i.sequence_name, i.next_val, n.sequence_name, n.next_val FROM hibernate_sequences i, notes n",
                        List.of("default|110|n|65")),
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
    @Tag("C177")
    void anEnumValueInUseIsNotTakenAway() throws Exception {
        String task = "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id; ANNOTATIONS Status status; }";
        for (String annotations :
                List.of("@Enumerated(EnumType.STRING)", "@Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM)")) {
            try (StoryProject project = new StoryProject(parent)) {
                String entity = task.replace("ANNOTATIONS", annotations);
                project.entities(entity).migrate();
                project.sql("INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN')");
                CommandLineRun asked =
                        project.entities(entity.replace(" LATE,", "")).generate();
                assertThat(asked.exit()).isEqualTo(4);
                assertThat(asked.err()).contains("status.LATE: 1 row; what stays is ");
                String options = project.generate("--json").out().replaceAll("\\s", "");
                assertThat(options).contains("\"value\":\"").contains("status.LATE\",\"rows\":1,\"left\":[\"");
                assertThat(project.generate("--no-renames").exit()).isZero();

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
