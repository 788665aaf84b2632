package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values that others than Hibernate may have written: what they stand for is looked at, or asked, and never guessed. */
class MeaningStoriesTest extends StoryTest {

    private static final String TASK = "@Entity class Task { @Id Long id; %s }";
    private static final String TEXT = TASK.formatted("@Column(columnDefinition = \"text\") String body;");
    private static final String LOB = TASK.formatted("@Lob String body;");

    @Test
    void numbersOfLargeObjectsInATextStayWhatTheyAre() throws Exception {
        project.entities(TEXT).migrate();
        project.sql(
                "INSERT INTO task (id, body) SELECT 1, lo_from_bytea(0, 'hello world')::oid::text",
                "INSERT INTO task (id) VALUES (2)");

        String out = project.entities(LOB).migrate();

        assertThat(out).contains("Values of task.body are read as large-objects.");
        assertThat(project.rows("SELECT convert_from(lo_get(body), 'UTF8') FROM task WHERE id = 1"))
                .containsExactly("hello world");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT convert_from(lo_get(body::oid), 'UTF8') FROM task WHERE id = 1"))
                .containsExactly("hello world");
    }

    @Test
    void numbersOfLargeObjectsAmongTextsAreAskedAbout() throws Exception {
        project.entities(TEXT).migrate();
        project.sql("INSERT INTO task (id, body) VALUES (1, 'hello'), (2, '42')");
        project.sql("INSERT INTO task (id, body) SELECT 3, lo_from_bytea(0, 'hello world')::oid::text");
        project.entities(LOB);

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("column task.body: 3 values, text -> oid: text, large-objects", "--holds task.body=...");
        assertThat(JsonSchemas.fits("error", project.generate("--json").out()))
                .contains("\"words\": [ \"text\", \"large-objects\" ]");
        CommandLineRun wrong = project.generate("--holds", "task.body=numbers");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("AG284");

        CommandLineRun typed = project.answering("numbers\ntext\n");
        assertThat(typed.exit()).as(typed.err()).isZero();
        CommandLineRun upgrade = project.autogen("upgrade");
        assertThat(upgrade.exit()).isEqualTo(4);
        assertThat(upgrade.err()).startsWith("AG264").contains("1 row of \"task\"", "id = 3");
        project.sql("DELETE FROM task WHERE id = 3").run("upgrade");
        assertThat(project.rows("SELECT convert_from(lo_get(body), 'UTF8') FROM task ORDER BY id"))
                .containsExactly("hello", "42");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT body FROM task ORDER BY id")).containsExactly("hello", "42");
    }

    @Test
    void whatANumberCountsIsAskedAbout() throws Exception {
        project.entities(TASK.formatted("Long length; Long at; Long day;")).migrate();
        project.sql(
                "INSERT INTO task (id, length, at, day) VALUES (1, 90, 1782907200, 20260701), (2, null, null, null)");
        project.entities(
                TASK.formatted("@JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration length; Instant at; LocalDate day;"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("--holds task.length=...", "--holds task.at=...", "--holds task.day=...")
                .contains("nanoseconds, milliseconds, seconds");
        project.migrate(
                "--holds", "task.length=seconds",
                "--holds", "task.at=seconds-since-1970",
                "--holds", "task.day=yyyymmdd");

        String rows = "SELECT length, at, day FROM task ORDER BY id";
        assertThat(project.rows("SELECT length, at AT TIME ZONE 'UTC', day FROM task ORDER BY id"))
                .containsExactly("00:01:30|2026-07-01 12:00:00|2026-07-01", "null|null|null");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("90|1782907200|20260701", "null|null|null");
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsRefusedByItsRow() throws Exception {
        project.entities(TASK.formatted("Long day; String written;")).migrate();
        project.sql(
                "INSERT INTO task (id, day, written) VALUES (1, 20260228, '28.02.2026'), (2, 20260230, '01.01.2026'),"
                        + " (3, 20240229, '30.02.2026')");
        project.entities(TASK.formatted("LocalDate day; LocalDate written;"));
        CommandLineRun written = project.generate("--holds", "task.day=yyyymmdd", "--holds", "task.written=day-first");
        assertThat(written.exit()).as(written.err()).isZero();

        CommandLineRun upgrade = project.autogen("upgrade");
        assertThat(upgrade.exit()).as(upgrade.err()).isEqualTo(4);
        assertThat(upgrade.err()).startsWith("AG264").contains("20260230");
        project.sql("UPDATE task SET day = 20260302 WHERE id = 2");
        assertThat(project.autogen("upgrade").err()).startsWith("AG264").contains("30.02.2026");
        project.sql("UPDATE task SET written = '29.02.2024' WHERE id = 3").run("upgrade");
        assertThat(project.rows("SELECT day, written FROM task ORDER BY id"))
                .containsExactly("2026-02-28|2026-02-28", "2026-03-02|2026-01-01", "2024-02-29|2024-02-29");
    }

    @Test
    void partsThatACoarserUnitLosesAreTold() throws Exception {
        project.entities(TASK.formatted("@JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration length; Instant at;"))
                .migrate();
        project.sql("INSERT INTO task (id, length, at) VALUES (1, '90.5 seconds', '2026-07-01 12:00:00.4')");
        project.entities(TASK.formatted("Long length; Long at;"));

        String out = project.migrate("--holds", "task.length=seconds", "--holds", "task.at=seconds-since-1970")
                .replaceAll("\\s+", " ");

        assertThat(out)
                .contains("task.length changes from interval")
                .contains("task.at changes from timestamp")
                .contains("values are cut or rounded");
    }

    @Test
    void aDurationInNumbersIsInNanosecondsWhereHibernateCountsIt() throws Exception {
        String entity = TASK.formatted("@JdbcTypeCode(SqlTypes.%s) Duration length;");
        project.entities(entity.formatted("INTERVAL_SECOND")).migrate();
        project.sql("INSERT INTO task (id, length) VALUES (1, '90.5 seconds')");

        project.entities(entity.formatted("NUMERIC")).migrate();

        assertThat(project.rows("SELECT length FROM task")).containsExactly("90500000000");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT length FROM task")).containsExactly("00:01:30.5");
    }

    @Test
    void whatANumberCountsIsAskedAboutWhereADurationCountsNanoseconds() throws Exception {
        project.entities(TASK.formatted("Long length; Integer pause; BigDecimal wait;"))
                .migrate();
        project.sql("INSERT INTO task (id, length, pause, wait) VALUES (1, 90, 5, 1.25), (2, null, null, null)");
        project.entities(TASK.formatted("Duration length; Duration pause; Duration wait;"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("--holds task.length=...", "--holds task.pause=...", "--holds task.wait=...")
                .contains("nanoseconds, milliseconds, seconds");
        project.migrate(
                "--holds", "task.length=seconds",
                "--holds", "task.pause=milliseconds",
                "--holds", "task.wait=seconds");

        String rows = "SELECT length, pause, wait FROM task ORDER BY id";
        assertThat(project.rows(rows)).containsExactly("90000000000|5000000|1250000000", "null|null|null");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("90|5|1.25", "null|null|null");
        project.run("upgrade");

        project.entities(TASK.formatted("Long length; Long pause; Duration wait;"));
        assertThat(project.generate().exit()).isEqualTo(4);
        project.migrate("--holds", "task.length=seconds", "--holds", "task.pause=nanoseconds");
        assertThat(project.rows(rows)).containsExactly("90|5000000|1250000000", "null|null|null");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("90000000000|5000000|1250000000", "null|null|null");
    }

    @Test
    void whatIsFinerThanTheUnitThatATimeIsCountedInIsSaidToBeCut() throws Exception {
        project.entities(TASK.formatted("Instant at; @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration length;"))
                .migrate();
        project.sql("INSERT INTO task (id, at, length) VALUES (1, '2026-03-29 02:30:00.123456Z', '1.25 seconds')");

        String out = project.entities(TASK.formatted("Long at; Long length;"))
                .migrate("--holds", "task.at=milliseconds-since-1970", "--holds", "task.length=nanoseconds");

        assertThat(out)
                .contains(
                        "DATA LOSS: task.at changes from timestamp(6) with time zone to bigint: values are cut or rounded.")
                .doesNotContain("DATA LOSS: task.length");
        assertThat(project.rows("SELECT at, length FROM task")).containsExactly("1774751400123|1250000000");
    }

    @Test
    void datesThatAreWrittenInAnotherOrderAreAskedAbout() throws Exception {
        project.entities(TASK.formatted("String day; String at; String time;")).migrate();
        project.sql("INSERT INTO task (id, day, at, time) VALUES (1, '2026-07-01', '2026-07-01T12:00:00Z', '12:30')");
        project.entities(TASK.formatted("LocalDate day; Instant at; LocalTime time;"));
        CommandLineRun sure = project.generate("--dry-run");
        assertThat(sure.exit()).as(sure.err()).isZero();

        project.sql("UPDATE task SET day = '01/02/2026', at = '2026-07-01 12:00:00', time = '1200'");
        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("--holds task.day=...", "--holds task.at=...", "--holds task.time=...")
                .contains("iso, month-first, day-first");
        project.migrate(
                "--holds", "task.day=day-first",
                "--holds", "task.at=utc",
                "--holds", "task.time=as-postgresql-reads-it");
        assertThat(project.rows("SELECT day, at AT TIME ZONE 'UTC', time FROM task"))
                .containsExactly("2026-02-01|2026-07-01 12:00:00|12:00:00");
    }

    @Test
    void aListInATextIsNotTakenForOneValue() throws Exception {
        project.entities(TASK.formatted("String tags; String one;")).migrate();
        project.sql("INSERT INTO task (id, tags, one) VALUES (1, 'a,b', 'a b')");
        project.entities(TASK.formatted("String[] tags; String[] one;"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("--holds task.tags=...").doesNotContain("--holds task.one=");
        project.migrate("--holds", "task.tags=list");
        assertThat(project.rows("SELECT tags, one FROM task")).containsExactly("{a,b}|{\"a b\"}");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT tags, one FROM task")).containsExactly("a,b|a b");
    }

    @Test
    void bytesOfTextsAreAskedAboutWhereTheyMayBeWrittenInHex() throws Exception {
        project.entities(TASK.formatted("String hash; String note; UUID key;")).migrate();
        project.sql("INSERT INTO task (id, hash, note, key) VALUES"
                + " (1, 'cafe', 'hello world', '00112233-4455-6677-8899-aabbccddeeff')");
        project.entities(TASK.formatted("byte[] hash; byte[] note; @JdbcTypeCode(SqlTypes.BINARY) UUID key;"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("--holds task.hash=...").doesNotContain("--holds task.note=", "task.key=");
        project.migrate("--holds", "task.hash=hex");
        String rows = "SELECT encode(hash, 'hex'), convert_from(note, 'UTF8'), encode(key, 'hex') FROM task";
        assertThat(project.rows(rows)).containsExactly("cafe|hello world|00112233445566778899aabbccddeeff");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT hash, note, key FROM task"))
                .containsExactly("cafe|hello world|00112233-4455-6677-8899-aabbccddeeff");
        project.run("upgrade");
        project.entities(TASK.formatted("@Column(columnDefinition = \"bytea\") byte[] hash; byte[] note; UUID key;"))
                .migrate();
        assertThat(project.rows("SELECT key FROM task")).containsExactly("00112233-4455-6677-8899-aabbccddeeff");
    }
}
