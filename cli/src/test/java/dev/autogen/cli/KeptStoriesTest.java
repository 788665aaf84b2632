package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the model drops is renamed instead, and a downgrade brings its rows back. */
class KeptStoriesTest {

    private static final String TASK = "@Entity class Task { @Id Long id; }";

    @TempDir
    static Path parent;

    /**
     * A story.
     *
     * @param query what is looked at before and after all
     * @param insert what an application of the new model does meanwhile, and takes back
     * @param gone a statement that takes that back
     */
    record Story(String name, String before, String rows, String after, String query, String insert, String gone) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                column("a column", "String note;", "note", "'a'"),
                column("a required column", "@Column(nullable = false) String note;", "note", "'a'"),
                column(
                        "a required column with a default",
                        "@Column(nullable = false) @ColumnDefault(\"'x'\") String note;",
                        "note",
                        "'a'"),
                column("a unique column", "@Column(unique = true, nullable = false) String note;", "note", "'a'"),
                column(
                        "a column of a named enum",
                        "enum Status { OPEN, DONE } @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM)"
                                + " @ColumnDefault(\"'OPEN'\") Status status;",
                        "status",
                        "'DONE'"),
                column(
                        "a column of an enum with a check",
                        "enum Status { OPEN, DONE } @Enumerated(EnumType.STRING) Status status;",
                        "status",
                        "'DONE'"),
                column(
                        "a column that another is computed from",
                        "int size; @GeneratedColumn(\"size * 2\") int twice;",
                        "size",
                        "7",
                        "SELECT size, twice FROM task ORDER BY id"),
                column("an array", "String[] tags;", "tags", "'{a,\"b c\"}'"),
                column(
                        "a serial column",
                        "@Column(columnDefinition = \"serial\", nullable = false) Integer number;",
                        "number",
                        "41"),
                column(
                        "a name with capitals and spaces",
                        "@Column(name = \"`My Note`\") String note;",
                        "\"My Note\"",
                        "'a'"),
                column(
                        "a name as long as a name can be",
                        "@Column(name = \"" + "ä".repeat(31) + "\") String note;",
                        "ä".repeat(31),
                        "'a'"),
                new Story(
                        "a column under an index with another one",
                        "@Entity @Table(indexes = @Index(columnList = \"a, b\")) class Task { @Id Long id; int a; int b; }",
                        "INSERT INTO task (id, a, b) VALUES (1, 2, 3)",
                        "@Entity @Table(indexes = @Index(columnList = \"a\")) class Task { @Id Long id; int a; }",
                        "SELECT id, a, b FROM task",
                        "INSERT INTO task (id, a) VALUES (9, 1)",
                        "DELETE FROM task WHERE id = 9"),
                new Story(
                        "a reference to a table that goes as well",
                        "@Entity class Task { @Id Long id; @ManyToOne(optional = false) Person owner; }"
                                + " @Entity class Person { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;"
                                + " @Column(unique = true) String name; @ManyToOne Person boss; }",
                        "INSERT INTO person (name) VALUES ('a'), ('b'); UPDATE person SET boss_id = 1 WHERE id = 2;"
                                + " INSERT INTO task (id, owner_id) VALUES (1, 2)",
                        TASK,
                        "SELECT t.id, p.id, p.name, p.boss_id FROM task t JOIN person p ON p.id = owner_id",
                        "INSERT INTO task VALUES (9)",
                        "DELETE FROM task WHERE id = 9"),
                new Story(
                        "tables with all that a table can have",
                        TASK
                                + " enum Level { LOW, HIGH } @Entity @Table(name = \"note\", indexes ="
                                + " @Index(columnList = \"level, text\"), uniqueConstraints ="
                                + " @UniqueConstraint(columnNames = {\"text\", \"task_id\"}))"
                                + " @Check(constraints = \"length(text) > 1\") class Note { @Id"
                                + " @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;"
                                + " @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Level level; String text;"
                                + " @ManyToOne Task task; @GeneratedColumn(\"length(text)\") int length;"
                                + " @ElementCollection Set<String> tags; }",
                        "INSERT INTO task VALUES (1); INSERT INTO note (id, level, text, task_id) VALUES"
                                + " (nextval('note_seq'), 'HIGH', 'abc', 1); INSERT INTO note_tags VALUES (1, 'x')",
                        TASK,
                        "SELECT n.id, level, text, length, task_id, tags, last_value FROM note n JOIN note_tags"
                                + " ON note_id = n.id, note_seq",
                        "INSERT INTO task VALUES (9)",
                        "DELETE FROM task WHERE id = 9"),
                new Story(
                        "a column that moves to another table",
                        "@Entity class Task { @Id Long id; String note; }",
                        "INSERT INTO task (id, note) VALUES (1, 'a'), (2, null)",
                        "@Entity @SecondaryTable(name = \"detail\") class Task { @Id Long id;"
                                + " @Column(table = \"detail\") String note; }",
                        "SELECT id, note FROM task ORDER BY id",
                        "INSERT INTO task (id) VALUES (9)",
                        "DELETE FROM task WHERE id = 9"),
                new Story(
                        "a key that another one takes the place of",
                        "@Entity class Task { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;"
                                + " @Column(nullable = false) String code; }",
                        "INSERT INTO task (code) VALUES ('a'), ('b')",
                        "@Entity class Task { @Id String code; }",
                        "SELECT id, code FROM task ORDER BY 1",
                        "INSERT INTO task (code) VALUES ('z')",
                        "DELETE FROM task WHERE code = 'z'"));
    }

    private static Story column(String name, String attribute, String column, String value) {
        return column(name, attribute, column, value, "SELECT " + column + " FROM task ORDER BY id");
    }

    private static Story column(String name, String attribute, String column, String value, String query) {
        return new Story(
                name,
                "@Entity class Task { @Id Long id; " + attribute + " }",
                "INSERT INTO task (id, " + column + ") VALUES (1, " + value + ")",
                TASK,
                query,
                "INSERT INTO task (id) VALUES (9)",
                "DELETE FROM task WHERE id = 9");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void comesBackAsItWas(Story story) throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities(story.before()).migrate();
            project.sql(story.rows().split("; "));
            List<String> rows = project.rows(story.query());

            project.entities(story.after());
            String out = project.migrate("--keep-dropped", "--no-renames");

            assertThat(out).contains("__kept_r2").doesNotContain("DATA LOSS: drops column", "DATA LOSS: drops table");
            project.sql(story.insert());
            assertThat(project.run("-m", "again")).contains("no changes");
            assertThat(project.run("check")).contains("no difference");
            assertThat(project.run("drift")).contains("no drift");
            assertThat(project.run("validate")).contains("match the migrations");
            project.sql(story.gone());
            project.run("downgrade", "-1");
            assertThat(project.rows(story.query())).isEqualTo(rows);
            project.entities(story.before());
            assertThat(project.run("check")).contains("no difference");
            project.run("upgrade");
            project.run("downgrade", "-1");
            assertThat(project.rows(story.query())).isEqualTo(rows);
        }
    }

    @Test
    void rowsThatCameInMeanwhileGetWhatSomebodySaid() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Task { @Id Long id; @Column(nullable = false) String note; }")
                    .migrate();
            project.sql("INSERT INTO task VALUES (1, 'a')");
            project.entities(TASK).migrate("--keep-dropped", "--fill", "task.note='?'");
            project.sql("INSERT INTO task VALUES (2)");

            project.run("downgrade", "-1");

            assertThat(project.rows("SELECT note FROM task ORDER BY id")).containsExactly("a", "?");
        }
    }
}
