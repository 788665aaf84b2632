package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value goes out of an enum while rows hold it: they get another one that somebody named, or nothing is written. */
class GoneValueStoriesTest extends StoryTest {

    /**
     * A place for values of an enum.
     *
     * @param entities the entities, with the constants OPEN, LATE, DONE
     * @param rows what is there: LATE once, and OPEN
     * @param path the value that goes, as it is named
     * @param query the values
     * @param before what it gives
     */
    record Place(String name, String entities, String rows, String path, String query, String before) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Place> places() {
        String status = "enum Status { OPEN, LATE, DONE } @Entity class Task { @Id Long id; ";
        String named = "@JdbcTypeCode(SqlTypes.NAMED_ENUM) ";
        return Stream.of(
                new Place(
                        "a string",
                        status + "@Enumerated(EnumType.STRING) Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN'), (3, null)",
                        "task.status.LATE",
                        "SELECT status FROM task ORDER BY id",
                        "LATE OPEN null"),
                new Place(
                        "a named enum",
                        status + named + "Status status; }",
                        "INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN'), (3, null)",
                        "status.LATE",
                        "SELECT status FROM task ORDER BY id",
                        "LATE OPEN null"),
                new Place(
                        "an array of a named enum",
                        status + "@Column(columnDefinition = \"status[]\") String[] earlier; " + named
                                + "Status status; }",
                        "INSERT INTO task (id, earlier) VALUES (1, '{OPEN,LATE}'), (2, '{OPEN}'), (3, null)",
                        "status.LATE",
                        "SELECT earlier FROM task ORDER BY id",
                        "{OPEN,LATE} {OPEN} null"),
                new Place(
                        "a collection of strings",
                        status + "@ElementCollection @Enumerated(EnumType.STRING) List<Status> status; }",
                        "INSERT INTO task (id) VALUES (1); INSERT INTO task_status (task_id, status) VALUES (1, 'LATE'),"
                                + " (1, 'OPEN')",
                        "task_status.status.LATE",
                        "SELECT status FROM task_status ORDER BY 1",
                        "LATE OPEN"),
                new Place(
                        "a collection of a named enum",
                        status + "@ElementCollection " + named + "List<Status> status; }",
                        "INSERT INTO task (id) VALUES (1); INSERT INTO task_status (task_id, status) VALUES (1, 'LATE'),"
                                + " (1, 'OPEN')",
                        "status.LATE",
                        "SELECT status FROM task_status ORDER BY status::text",
                        "LATE OPEN"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void itsRowsGetTheValueThatIsSaid(Place place) throws Exception {
        project.entities(place.entities()).migrate();
        project.sql(place.rows().split("; "));
        project.entities(place.entities().replace("LATE, ", ""));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("Rows contain values that are removed:", "  " + place.path() + ": 1 row; what stays is ")
                .contains("  --rename " + place.path() + "=", "  --no-renames", "Nothing was written.");
        assertThat(refused.err().lines()).allMatch(line -> line.length() <= 80);
        assertThat(project.hasMigration()).isFalse();
        CommandLineRun json = project.generate("--json");
        assertThat(json.exit()).isEqualTo(4);
        assertThat(JsonSchemas.fits("error", json.out()))
                .contains("\"value\": \"" + place.path() + "\", \"rows\": 1, \"left\": [ \"");

        CommandLineRun asked = project.answering("LATER\nDONE\n", "--dry-run");
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.err().replaceAll("\\s+", " "))
                .contains(place.path() + " is removed, but 1 row has it. Which value replaces it:");
        assertThat(asked.err().replace("none): ", "none):\n").lines()).allMatch(line -> line.length() <= 80);

        String merge = place.path() + "=" + place.path().replace("LATE", "DONE");
        Files.writeString(project.directory().resolve("answers.txt"), "rename " + merge + "\n");
        assertThat(project.generate("--answers", "answers.txt", "--dry-run").exit())
                .isZero();
        String out = project.migrate("--rename", merge);

        String after = place.before().replace("LATE", "DONE");
        assertThat(out).contains("DATA LOSS: merges LATE into DONE");
        assertThat(String.join(" ", project.rows(place.query()))).isEqualTo(after);
        project.run("downgrade", "-1");
        assertThat(String.join(" ", project.rows(place.query()))).isEqualTo(after);
    }

    @Test
    void atATerminalNoAnswerWritesNothing() throws Exception {
        Place place = places().findFirst().orElseThrow();
        project.entities(place.entities()).migrate();
        project.sql(place.rows());
        project.entities(place.entities().replace("LATE, ", ""));

        CommandLineRun none = project.answering("\n");

        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.err()).contains("AG572", "--rename task.status.LATE=task.status.");
        assertThat(project.hasMigration()).isFalse();
    }

    @Test
    void rowsOfASubclassThatGoesBecomeThoseOfAnother() throws Exception {
        String task =
                "@Entity class Task { @Id Long id; String title; } @Entity class Note extends Task { String text; }";
        project.entities(task + " @Entity class Bug extends Task { Integer grade; }")
                .migrate();
        project.sql("INSERT INTO task (id, dtype, grade) VALUES (1, 'Bug', 3)");
        project.sql("INSERT INTO task (id, dtype) VALUES (2, 'Task'), (3, 'Note')");
        project.entities(task);

        assertThat(project.generate().err()).contains("task.dtype.Bug: 1 row; what stays is ", "delete");
        project.migrate("--rename", "task.dtype.Bug=task.dtype.Task");

        assertThat(project.rows("SELECT dtype FROM task ORDER BY id")).containsExactly("Task", "Task", "Note");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT dtype FROM task ORDER BY id")).containsExactly("Task", "Task", "Note");
        project.sql("UPDATE task SET dtype = 'Bug', grade = 1 WHERE id = 1");
        assertThat(project.autogen("upgrade").exit()).isZero();
    }

    @Test
    void aSubclassWithoutRowsIsNoQuestion() throws Exception {
        String task = "@Entity class Task { @Id Long id; String title; }";
        project.entities(task + " @Entity class Bug extends Task { Integer grade; }")
                .migrate();
        project.sql("INSERT INTO task (id, dtype) VALUES (1, 'Task')");

        String out = project.entities(task).migrate("--no-renames");

        assertThat(out).contains("- column task.grade");
    }

    @Test
    void anArrayOfStringsHasNoRuleThatAValueLeaves() throws Exception {
        String task = "enum Status { OPEN, LATE } @Entity class Task { @Id Long id;"
                + " @Enumerated(EnumType.STRING) Status[] status; }";
        project.entities(task).migrate();
        project.sql("INSERT INTO task (id, status) VALUES (1, '{OPEN,LATE}')");

        CommandLineRun run = project.entities(task.replace(", LATE", "")).generate();

        assertThat(run.out()).contains("no changes");
    }
}
