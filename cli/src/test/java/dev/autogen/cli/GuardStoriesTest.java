package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that rows do not fit is refused before anything is touched, with the rule, the rows and a query for them. */
class GuardStoriesTest {

    @TempDir
    static Path parent;

    record Case(String name, String before, String after, String bad, String rule, String example, String mend) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String start = "@Entity class Owner { @Id Long id; } @Entity class Task { @Id Long id; ";
        String place = "@Embeddable @Struct(name = \"place\") class Place { ";
        return Stream.of(
                new Case(
                        "a unique constraint over duplicates",
                        start + "String title; }",
                        start + "@Column(unique = true) String title; }",
                        "INSERT INTO task (id, title) VALUES (1, 'a'), (2, 'a'), (3, 'b')",
                        "1 value, in several rows of \"task\", does not fit unique constraint \"uq_task_title\"",
                        "title = a, rows = 2",
                        "UPDATE task SET title = 'c' WHERE id = 2"),
                new Case(
                        "a check",
                        start + "Integer size; }",
                        start + "@Column(check = @CheckConstraint(name = \"positive\", constraint = \"size > 0\"))"
                                + " Integer size; }",
                        "INSERT INTO task (id, size) VALUES (1, 0), (2, -1), (3, 5)",
                        "2 rows of \"task\" do not fit check constraint \"positive\"",
                        "size = -1",
                        "UPDATE task SET size = 1"),
                new Case(
                        "a foreign key",
                        start + "@Column(name = \"owner_id\") Long ownerId; }",
                        start + "@ManyToOne Owner owner; }",
                        "INSERT INTO task (id, owner_id) VALUES (1, 77), (2, null)",
                        "foreign key \"fk_task_owner_id\" to \"owner\"",
                        "owner_id = 77",
                        "DELETE FROM task WHERE id = 1"),
                new Case(
                        "a narrower text",
                        start + "@Column(length = 80) String title; }",
                        start + "@Column(length = 5) String title; }",
                        "INSERT INTO task (id, title) VALUES (1, 'abcdefg'), (2, 'abc')",
                        "type character varying(5) of column \"title\"",
                        "title = abcdefg",
                        "UPDATE task SET title = 'abc'"),
                new Case(
                        "a narrower integer",
                        start + "Long size; }",
                        start + "Integer size; }",
                        "INSERT INTO task (id, size) VALUES (1, 3000000000), (2, 7)",
                        "type integer of column \"size\"",
                        "size = 3000000000",
                        "UPDATE task SET size = 7"),
                new Case(
                        "a narrower number",
                        start + "@Column(precision = 10, scale = 2) java.math.BigDecimal size; }",
                        start + "@Column(precision = 5, scale = 2) java.math.BigDecimal size; }",
                        "INSERT INTO task (id, size) VALUES (1, 12345.5), (2, 999.99)",
                        "type numeric(5,2) of column \"size\"",
                        "size = 12345.50",
                        "UPDATE task SET size = 7"),
                new Case(
                        "a number with fewer places",
                        start + "@Column(precision = 10, scale = 2) java.math.BigDecimal size; }",
                        start + "@Column(precision = 10, scale = 1) java.math.BigDecimal size; }",
                        "INSERT INTO task (id, size) VALUES (1, 1.25), (2, 1.5)",
                        "1 row of \"task\" does not fit type numeric(10,1) of column \"size\"",
                        "size = 1.25",
                        "UPDATE task SET size = round(size, 1)"),
                new Case(
                        "a text that becomes an enum",
                        start + "@Column(length = 20) String status; }",
                        start + "@Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status; enum Status { OPEN } }",
                        "INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN')",
                        "1 row of \"task\" does not fit type status of column \"status\"",
                        "status = LATE",
                        "UPDATE task SET status = 'OPEN'"),
                new Case(
                        "an ordinal that no constant has",
                        start + "Integer status; }",
                        start + "@Enumerated(EnumType.STRING) Status status; enum Status { OPEN } }",
                        "INSERT INTO task (id, status) VALUES (1, 7), (2, 0)",
                        "of column \"status\"",
                        "status = 7",
                        "UPDATE task SET status = 0"),
                new Case(
                        "many values that become one",
                        start + "String[] tags; }",
                        start + "String tags; }",
                        "INSERT INTO task (id, tags) VALUES (1, '{a,b}'), (2, '{a}')",
                        "of column \"tags\"",
                        "tags = {a,b}",
                        "UPDATE task SET tags = '{a}'"),
                new Case(
                        "a narrower attribute of a struct",
                        place + "String zip; }" + start + "Place at; }",
                        place + "@Column(length = 2) String zip; }" + start + "Place at; }",
                        "INSERT INTO task (id, at) VALUES (1, row('hello')), (2, row('he')), (3, null)",
                        "1 row of \"task\" does not fit type character varying(2) of attribute \"zip\" of \"place\" in",
                        "at = (hello)",
                        "UPDATE task SET at.zip = 'h' WHERE id = 1"),
                new Case(
                        "a unique text that becomes a number",
                        start + "@Column(unique = true) String code; }",
                        start + "@Column(unique = true) Integer code; }",
                        "INSERT INTO task (id, code) VALUES (1, '7'), (2, '07')",
                        "1 value, in several rows of \"task\", does not fit unique constraint",
                        "code = 7, rows = 2",
                        "UPDATE task SET code = '8' WHERE id = 2"),
                new Case(
                        "a text that becomes JSON",
                        start + "@Column(columnDefinition = \"text\") String data; }",
                        start + "@Column(columnDefinition = \"jsonb\") String data; }",
                        "INSERT INTO task (id, data) VALUES (1, 'no json'), (2, '{\"a\": 1}')",
                        "type jsonb of column \"data\"",
                        "data = no json",
                        "UPDATE task SET data = '{\"a\": 1}'"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedBeforehand(Case given) throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities(given.before()).migrate();
            project.sql(given.bad());
            String before = String.join("\n", project.rows("SELECT t::text FROM task t ORDER BY id"));
            CommandLineRun made = project.entities(given.after()).generate();
            assertThat(made.exit()).as(made.err()).isZero();

            CommandLineRun refused = project.autogen("upgrade");
            String script = project.run("upgrade", "--sql");

            assertThat(refused.exit()).isEqualTo(4);
            String flat = refused.err().replaceAll("\\s+", " ");
            assertThat(flat).contains("AG264 Revision \"r2\" cannot run", given.rule(), given.example());
            assertThat(flat).contains("Nothing was changed", "The query for all of them: SELECT ");
            assertThat(project.rows("SELECT t::text FROM task t ORDER BY id"))
                    .isEqualTo(before.lines().toList());
            if (Stream.of("JSON", "integer", "struct", "unique text").noneMatch(given.name()::contains)) {
                assertThat(script).contains("DO $autogen$").contains("do not fit");
            }
            assertThat(project.autogen("upgrade", "--json").out()).contains("\"code\": \"AG264\"");

            project.sql(given.mend());
            String mended = String.join("\n", project.rows("SELECT id FROM task ORDER BY id"));
            project.run("upgrade");
            assertThat(project.autogen("check").exit()).isZero();
            project.run("downgrade", "-1");
            assertThat(project.rows("SELECT id FROM task ORDER BY id"))
                    .isEqualTo(mended.lines().toList());
        }
    }

    @Test
    void notNullIsRefusedWhereTheRowsCameLater() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Task { @Id Long id; Integer size; }")
                    .migrate();
            project.entities("@Entity class Task { @Id Long id; @Column(nullable = false) Integer size; }");
            assertThat(project.generate().exit()).isZero();
            project.sql("INSERT INTO task (id) SELECT n FROM generate_series(1, 7) n");

            CommandLineRun refused = project.autogen("upgrade");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err())
                    .contains("7 rows of \"task\" do not fit NOT NULL of", "size = null, id = 5", "and 2 more")
                    .doesNotContain("id = 6");
        }
    }

    @Test
    void aColumnOfAnotherTypeAndNameIsAskedAsItIs() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Task { @Id Long id; String code; String owner; Integer size; }"
                            + " @Entity class Owner { @Id Long id; }")
                    .migrate();
            project.sql(
                    "INSERT INTO task (id, code, owner, size) VALUES (1, '07', '5', 3), (2, '7', null, -3)",
                    "INSERT INTO owner VALUES (6)");
            project.entities("@Entity class Job { @Id Long id; @Column(unique = true) Integer number;"
                    + " @ManyToOne @JoinColumn(name = \"owner\") Owner owner; @Check(constraints = \"mass > 0\")"
                    + " @Column(nullable = false) Long mass; } @Entity class Owner { @Id Long id; }");
            CommandLineRun made = project.generate(
                    "--rename", "task=job", "--rename", "task.code=job.number", "--rename", "task.size=job.mass");
            assertThat(made.exit()).as(made.err()).isZero();

            String unique = refused(project, "1 value, in several rows of \"task\", does not fit unique constraint");
            assertThat(unique)
                    .contains("number = 7, rows = 2", "FROM (SELECT code::integer AS \"number\" FROM \"task\")");
            project.sql("UPDATE task SET code = '8' WHERE id = 2");
            String check = refused(project, "1 row of \"task\" does not fit check constraint");
            assertThat(check).contains("id = 2");
            project.sql("UPDATE task SET size = 4 WHERE id = 2");
            String key = refused(project, "1 row of \"task\" does not fit foreign key \"fk_job_owner\" to \"owner\"");
            assertThat(key).contains("owner = 5");
            project.sql("UPDATE task SET owner = '6' WHERE id = 1");
            project.sql("UPDATE task SET size = null WHERE id = 2");
            assertThat(refused(project, "1 row of \"task\" does not fit NOT NULL of column \"mass\""))
                    .contains("id = 2");
            project.sql("UPDATE task SET size = 4 WHERE id = 2");
            project.run("upgrade");
            assertThat(project.rows("SELECT number, owner, mass FROM job ORDER BY id"))
                    .containsExactly("7|6|3", "8|null|4");
        }
    }

    private static String refused(StoryProject project, String rule) throws Exception {
        CommandLineRun refused = project.autogen("upgrade");
        String flat = refused.err().replaceAll("\\s+", " ");
        assertThat(refused.exit()).as(flat).isEqualTo(4);
        assertThat(flat).contains("AG264", rule, "Nothing was changed.", "The query for all of them: SELECT ");
        String query = refused.err()
                .lines()
                .filter(line -> line.startsWith("    SELECT"))
                .findFirst()
                .orElseThrow();
        assertThat(project.rows(query)).hasSize(1);
        assertThat(JsonSchemas.fits(
                        "error", project.autogen("upgrade", "--json").out()))
                .contains("\"rows\": { \"revision\": \"r2\", \"step\": null, \"table\": \"task\"", "\"count\": 1");
        return flat;
    }

    @Test
    void whatAnEarlierStepWroteIsToldAsWell() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            project.entities("@Entity class Task { @Id Long id; String title; }")
                    .migrate();
            project.sql("INSERT INTO task (id, title) SELECT n, 'a' || n % 2 FROM generate_series(1, 12) n");
            project.entities("@Entity class Task { @Id Long id; String title;"
                            + " @Column(unique = true, nullable = false) String code; }")
                    .generate("--fill", "task.code=left(title, 1) || id / 2");

            CommandLineRun refused = project.autogen("upgrade");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err().replaceAll("\\s+", " "))
                    .contains(
                            "Revision \"r2\" cannot run: at \"+ unique constraint uq_task_code on task (code)\" 5 values,")
                    .contains("do not fit unique constraint \"uq_task_code\". Nothing was changed.")
                    .contains("code = a1, rows = 2", "The query for all of them, at that step: SELECT \"code\"");
            assertThat(JsonSchemas.fits(
                            "error", project.autogen("upgrade", "--json").out()))
                    .contains("\"step\": \"+ unique constraint uq_task_code on task (code)\"", "\"count\": 5");
            assertThat(project.rows("SELECT count(*) FROM information_schema.columns WHERE table_name = 'task'"))
                    .containsExactly("2");
        }
    }
}
