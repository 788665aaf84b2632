package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values whose meaning in a new type no difference tells: the zone of a time, the constant of a number. */
class ConversionStoriesTest extends StoryTest {

    private static final String LOCAL =
            "@Entity class Task { @Id Long id; LocalDateTime at; } @Entity class Log { @Id Long id; LocalDate day; }";
    private static final String INSTANT =
            "@Entity class Task { @Id Long id; Instant at; } @Entity class Log { @Id Long id; Instant day; }";
    private static final String NUMBERED = "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
            + " @Enumerated(EnumType.ORDINAL) Status status; }";
    private static final String NAMED_AND_FEWER = "@Entity class Task { enum Status { OPEN, DONE } @Id Long id;"
            + " @Enumerated(EnumType.STRING) Status status; }";

    private void localTimes() throws Exception {
        project.entities(LOCAL).migrate();
        project.sql("INSERT INTO task (id, at) VALUES (1, '2026-07-01 12:00'), (2, '2026-01-01 12:00'), (3, null)");
        project.sql("INSERT INTO log (id, day) VALUES (1, '2026-07-01')");
        project.entities(INSTANT);
    }

    @Test
    void withoutAZoneNothingIsWritten() throws Exception {
        localTimes();

        CommandLineRun refused = project.generate();

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .startsWith("AG572")
                .contains("column task.at: 2 values", "column log.day: 1 value\n", "--zone UTC")
                .contains("Nothing was written.");
        assertThat(refused.err().lines()).allMatch(line -> line.length() <= 80);
        assertThat(project.hasMigration()).isFalse();
        CommandLineRun json = project.generate("--json");
        assertThat(json.exit()).isEqualTo(4);
        assertThat(JsonSchemas.fits("error", json.out()))
                .contains("\"column\": \"task.at\", \"rows\": 2, \"option\": \"--zone UTC\"")
                .contains("\"column\": \"log.day\", \"rows\": 1, \"option\": \"--zone UTC\"");
        assertThat(project.hasMigration()).isFalse();
    }

    @Test
    void atATerminalTheZoneIsAskedFor() throws Exception {
        localTimes();

        CommandLineRun none = project.answering("\n");
        CommandLineRun wrong = project.answering("Berlin\n\n");
        CommandLineRun some = project.answering("berlin\nEurope/Berlin\n");

        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.err()).contains("Times without a zone in").contains("AG572", "--zone UTC");
        assertThat(wrong.exit()).isEqualTo(4);
        assertThat(wrong.err().replaceAll("\\s+", " "))
                .contains("\"Berlin\" is not a time zone")
                .contains("AG572");
        assertThat(some.exit()).as(some.err()).isZero();
        assertThat(some.err().replace("none): ", "none):\n").lines()).allMatch(line -> line.length() <= 80);
        project.run("upgrade");
        assertThat(project.rows("SELECT at AT TIME ZONE 'UTC' FROM task ORDER BY id"))
                .containsExactly("2026-07-01 10:00:00", "2026-01-01 11:00:00", "null");
        assertThat(project.rows("SELECT day AT TIME ZONE 'UTC' FROM log")).containsExactly("2026-06-30 22:00:00");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT at FROM task ORDER BY id"))
                .containsExactly("2026-07-01 12:00:00", "2026-01-01 12:00:00", "null");
        assertThat(project.rows("SELECT day FROM log")).containsExactly("2026-07-01");
    }

    @Test
    void aFileNamesTheZone() throws Exception {
        localTimes();
        Files.writeString(project.directory().resolve("answers.txt"), "zone America/New_York\n");

        project.migrate("--answers", "answers.txt");

        assertThat(project.rows("SELECT at AT TIME ZONE 'UTC' FROM task WHERE id = 1"))
                .containsExactly("2026-07-01 16:00:00");
        assertThat(project.migration()).contains("AT TIME ZONE 'America/New_York'");
    }

    @Test
    void timesOfDayThatGetAZoneAreAskedAbout() throws Exception {
        project.entities("@Entity class Task { @Id Long id; LocalTime at; }").migrate();
        project.sql("INSERT INTO task (id, at) VALUES (1, '12:00'), (2, null)");
        project.entities(
                "@Entity class Task { @Id Long id; @JdbcTypeCode(SqlTypes.TIME_WITH_TIMEZONE) OffsetTime at; }");

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).startsWith("AG572").contains("column task.at: 1 value", "--zone UTC");

        String out = project.migrate("--zone", "Asia/Tokyo");
        assertThat(out.replaceAll("\\s+", " "))
                .contains("Times of task.at without a time zone are read as times in Asia/Tokyo.");
        assertThat(project.rows("SELECT at AT TIME ZONE 'UTC' FROM task ORDER BY id"))
                .containsExactly("03:00:00+00", "null");
    }

    @Test
    void whatIsNoZoneIsRefused() throws Exception {
        localTimes();
        for (String wrong : List.of("Berlin", "europe/berlin", "+02:00", "UTC'")) {
            CommandLineRun refused = project.generate("--zone", wrong);

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).startsWith("AG576 \"" + wrong + "\" is not a time zone");
            assertThat(refused.err().lines()).allMatch(line -> line.length() <= 80);
            assertThat(project.hasMigration()).isFalse();
        }
        assertThat(JsonSchemas.fits(
                        "error", project.generate("--zone", "Berlin", "--json").out()))
                .contains("\"code\": \"AG576\"", "Europe/Berlin");
    }

    @Test
    void withoutValuesNobodyIsAsked() throws Exception {
        project.entities(LOCAL).migrate();
        project.sql("INSERT INTO task (id, at) VALUES (1, null)");

        String out = project.entities(INSTANT).migrate();

        assertThat(out.replaceAll("\\s+", " "))
                .contains("Times of task.at without a time zone are read as times in UTC.");
    }

    @Test
    void numbersOfAnEnumThatChangedAreNotNamed() throws Exception {
        project.entities(NUMBERED).migrate();
        project.forgetNumbers();
        project.sql("INSERT INTO task (id, status) VALUES (1, 0), (2, 2), (3, null)");
        project.entities(NAMED_AND_FEWER);

        CommandLineRun refused = project.generate();

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG572 Numbers stand for constants of an enum whose constants changed")
                .contains("column task.status: 2 values; 0, 1, 2 before, now OPEN, DONE", "Nothing was written.")
                .contains("--constants task.status=...", "--answers");
        assertThat(refused.err().lines()).allMatch(line -> line.length() <= 80);
        assertThat(project.hasMigration()).isFalse();
        assertThat(JsonSchemas.fits("error", project.generate("--json").out()))
                .contains("\"column\": \"task.status\", \"rows\": 2, \"option\": \"--constants task.status=...\"");
        assertThat(project.answering("\n").exit()).isEqualTo(4);

        project.entities(NAMED_AND_FEWER.replace("DONE", "LATE, DONE")).migrate();
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "DONE", "null");
        project.entities(NAMED_AND_FEWER).migrate();
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "DONE", "null");
    }

    @Test
    void flagsBecomeTheLettersOfTheirCheckAndBack() throws Exception {
        String entity = "@Entity class Task { enum Status { OPEN, LATE } @Id Long id; %s boolean done; %s Boolean seen;"
                + " @Enumerated(EnumType.%s) Status[] past; @Enumerated(EnumType.%s)"
                + " @JdbcTypeCode(SqlTypes.ARRAY) List<Status> next; }";
        String converter = "@Convert(converter = org.hibernate.type.%sConverter.class)";
        project.entities(entity.formatted("", converter.formatted("NumericBoolean"), "ORDINAL", "STRING"))
                .migrate();
        project.sql("INSERT INTO task (id, done, seen, past, next) VALUES (1, true, 0, '{1,NULL,0}', '{OPEN,LATE}'),"
                + " (2, false, 1, '{}', NULL), (3, true, NULL, NULL, '{NULL}')");
        String rows = "SELECT done, seen, past, next FROM task ORDER BY id";
        List<String> before = project.rows(rows);
        List<String> after = List.of("Y|F|{LATE,NULL,OPEN}|{0,1}", "N|T|{}|null", "Y|null|null|{NULL}");

        project.entities(entity.formatted(
                        converter.formatted("YesNo"), converter.formatted("TrueFalse"), "STRING", "ORDINAL"))
                .migrate();
        assertThat(project.rows(rows)).isEqualTo(after);
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).isEqualTo(before);
        project.run("upgrade");
        assertThat(project.rows(rows)).isEqualTo(after);
    }

    @Test
    void whatIsNarrowAgainAfterTheDowngradeIsSaidInTheClass() throws Exception {
        String entity = "@Entity class Task { @Id Long id; @Column(length = %s, nullable = %s) String code; }";
        project.entities(entity.formatted("36", "false")).migrate();

        String out = project.entities(entity.formatted("255", "true")).migrate();

        String[] lines = {
            "DOWNGRADE MAY FAIL: task.code changes back from character varying(255) to character varying(36):"
                    + " it fails on a value longer than 36 characters.",
            "DOWNGRADE MAY FAIL: task.code becomes not null again: it fails if a row has no value."
        };
        assertThat(out.replaceAll("\\s+", " ")).contains(lines);
        assertThat(project.migration().replaceAll("\\s+(\\* +)?", " ")).contains(lines);
        assertThat(project.entities(entity.formatted("36", "false")).migrate().replaceAll("\\s+", " "))
                .doesNotContain("DOWNGRADE MAY FAIL");
    }
}
