package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that policies hide from the role that autogen connects as: it counts all of them, or says why it cannot. */
class RowSecurityStoriesTest {

    private static final String BEFORE =
            "@Entity class Task { @Id Long id; String note; Status status; } " + "enum Status { OPEN, DONE } ";

    @TempDir
    static Path parent;

    private StoryProject project;
    private String role;

    @BeforeEach
    void hideRows() throws Exception {
        project = new StoryProject(parent);
        role = "owner_" + project.rows("SELECT current_database()").get(0);
        project.sql("CREATE ROLE " + role + " LOGIN PASSWORD 'x' CREATEDB", "GRANT ALL ON SCHEMA public TO " + role);
    }

    @AfterEach
    void close() {
        project.sql("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        project.close();
    }

    private CommandLineRun asOwner(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(new String[] {"--user", role, "--password", "x"}, 0, all, arguments.length, 4);
        return project.autogen(all);
    }

    private void forced(String status) throws Exception {
        project.entities(BEFORE.replace("Status status", status + " Status status"));
        assertThat(asOwner("-m", "first").exit()).isZero();
        assertThat(asOwner("upgrade").exit()).isZero();
        project.sql(
                "ALTER TABLE task ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE task FORCE ROW LEVEL SECURITY",
                "CREATE POLICY mine ON task USING (id = 1)",
                "INSERT INTO task (id, note) VALUES (1, NULL), (2, 'b')");
    }

    private void refused(CommandLineRun run) {
        assertThat(run.err()).contains("AG508", "table public.task", role, "BYPASSRLS");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whatADropLosesIsCountedInFullOrNotAtAll() throws Exception {
        forced("");
        project.entities("@Entity class Task { @Id Long id; Status status; } enum Status { OPEN, DONE } ");

        refused(asOwner("-m", "drop"));
    }

    @Test
    void rowsWithoutAValueAreCountedInFullOrNotAtAll() throws Exception {
        forced("");
        project.entities(BEFORE.replace("String note", "@Column(nullable = false) String note"));

        refused(asOwner("-m", "not null"));
    }

    @Test
    void rowsThatHoldAValueThatGoesAreCountedInFullOrNotAtAll() throws Exception {
        forced("@Enumerated(EnumType.STRING)");
        project.sql("UPDATE task SET status = 'DONE' WHERE id = 2");
        project.entities(BEFORE.replace("Status status", "@Enumerated(EnumType.STRING) Status status")
                .replace("OPEN, DONE", "OPEN"));

        refused(asOwner("-m", "value"));
    }

    @Test
    void whetherATableThatGoesHasRowsIsSeenInFullOrNotAtAll() throws Exception {
        forced("");
        project.entities("@Entity class Human { @Id Long id; String note; Status state; } enum Status { OPEN, DONE } ");

        refused(asOwner("-m", "replace"));
    }

    @Test
    void whatValuesStandForIsSeenInFullOrNotAtAll() throws Exception {
        forced("");
        project.entities(BEFORE.replace("String note", "java.time.LocalDate note"));

        refused(asOwner("-m", "days"));
    }

    @Test
    void whatAPushLosesIsCountedInFullOrNotAtAll() throws Exception {
        project.entities(BEFORE);
        assertThat(asOwner("push").exit()).isZero();
        project.sql(
                "ALTER TABLE task ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE task FORCE ROW LEVEL SECURITY",
                "CREATE POLICY mine ON task USING (id = 1)",
                "INSERT INTO task (id, note) VALUES (2, 'b')");
        project.entities("@Entity class Task { @Id Long id; Status status; } enum Status { OPEN, DONE } ");

        refused(asOwner("push"));
        assertThat(project.rows("SELECT note FROM task")).containsExactly("b");
    }

    @Test
    void aMoveToASecondaryTableSeesAllRowsOrIsRefused() throws Exception {
        forced("");
        project.entities("""
                @Entity @SecondaryTable(name = "task_note") class Task { @Id Long id;
                  @Column(table = "task_note") String note; Status status; } enum Status { OPEN, DONE }
                """);
        CommandLineRun written = asOwner("-m", "move");
        assertThat(written.exit()).as(written.err()).isZero();

        CommandLineRun refused = asOwner("upgrade");
        assertThat(refused.err()).contains("AG508", "Row level security of table public.task hides rows from role");
        assertThat(project.rows("SELECT id, note FROM task ORDER BY 1")).containsExactly("1|null", "2|b");

        project.sql("ALTER ROLE " + role + " BYPASSRLS");
        assertThat(asOwner("upgrade").exit()).isZero();
        assertThat(project.rows("SELECT id, note FROM task_note")).containsExactly("2|b");
    }
}
