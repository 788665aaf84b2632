package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of enums whose constants change: what a number means is never guessed where the database can tell of a doubt. */
class OrdinalStoriesTest extends StoryTest {

    private static final String TASK =
            "@Entity class Task { enum Status { %s } @Id Long id;" + " @Enumerated(EnumType.%s) Status status; }";
    private static final String STATUS = "SELECT status FROM task ORDER BY id";

    private void numbers(String constants) throws Exception {
        project.entities(TASK.formatted(constants, "ORDINAL")).migrate();
        project.forgetNumbers();
        project.sql("INSERT INTO task (id, status) VALUES (1, 0), (2, 1), (3, null)");
    }

    private void remembered(String constants) throws Exception {
        project.entities(TASK.formatted(constants, "ORDINAL")).migrate();
        project.sql("INSERT INTO task (id, status) VALUES (1, 0), (2, 1), (3, null)");
    }

    @Test
    void constantsThatChangePlacesUnderTheSameCheckAreRenumberedAsTheMigrationBeforeSays() throws Exception {
        remembered("A, B, C");
        assertThat(project.migration()).contains("@EnumOrdinals(", "constants = {\"A\", \"B\", \"C\"}");
        project.entities(TASK.formatted("C, B, A", "ORDINAL"));
        assertThat(project.autogen("check").exit()).isEqualTo(3);

        String out = project.migrate();
        assertThat(out.replaceAll("\\s+", " "))
                .contains(
                        "Numbers in task.status are read as 0 = A, 1 = B, 2 = C.",
                        "An earlier migration records this meaning.");
        assertThat(project.rows(STATUS)).containsExactly("2", "1", "null");
        assertThat(project.autogen("check").exit()).isZero();
        project.run("downgrade", "-1");
        assertThat(project.rows(STATUS)).containsExactly("0", "1", "null");
    }

    @Test
    void aConstantBetweenOthersAndOneAtTheEndNeedNoAnswerWhereAMigrationSaysWhatNumbersMean() throws Exception {
        remembered("A, B");
        project.entities(TASK.formatted("A, X, B, C", "ORDINAL")).migrate();
        assertThat(project.rows(STATUS)).containsExactly("0", "2", "null");

        project.entities(TASK.formatted("A, X, B, C, D", "ORDINAL")).migrate();
        assertThat(project.migration()).doesNotContain("using");
        assertThat(project.rows(STATUS)).containsExactly("0", "2", "null");
    }

    @Test
    void constantsThatAreGoneWhileOthersComeElsewhereAreAskedAboutUnderTheSameCheckToo() throws Exception {
        remembered("A, B, C");
        project.entities(TASK.formatted("B, A, X", "ORDINAL"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("column task.status: 2 values; 0, 1, 2 before, now B, A, X");
        project.migrate("--constants", "task.status=A,B,X");
        assertThat(project.rows(STATUS)).containsExactly("1", "0", "null");
    }

    @Test
    void numbersThatBecomeNamesAreReadAsTheMigrationBeforeSays() throws Exception {
        remembered("A, B, C");
        project.entities(TASK.formatted("C, B, A", "STRING")).migrate();
        assertThat(project.rows(STATUS)).containsExactly("A", "B", "null");
    }

    @Test
    void aConstantPutBetweenOthersIsAskedAbout() throws Exception {
        numbers("A, B");
        project.entities(TASK.formatted("A, X, B", "ORDINAL"));

        CommandLineRun refused = project.generate();

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG572")
                .contains("column task.status: 2 values; 0, 1 before, now A, X, B", "--constants task.status=...");
        assertThat(project.hasMigration()).isFalse();

        String out = project.migrate("--constants", "task.status=A,B");
        assertThat(project.rows(STATUS)).containsExactly("0", "2", "null");
        assertThat(out).contains("~ column task.status values rewritten").doesNotContain("smallint -> smallint");
        project.run("downgrade", "-1");
        assertThat(project.rows(STATUS)).containsExactly("0", "1", "null");
    }

    @Test
    void aConstantAtTheEndLeavesNumbersAsTheyAreOnceSomebodySaysSo() throws Exception {
        numbers("A, B");
        project.entities(TASK.formatted("A, B, C", "ORDINAL"));
        Files.writeString(project.directory().resolve("answers.txt"), "constants task.status=A,B\n");

        assertThat(project.generate().exit()).isEqualTo(4);
        project.migrate("--answers", "answers.txt");

        assertThat(project.rows(STATUS)).containsExactly("0", "1", "null");
        assertThat(project.migration()).doesNotContain("using");
    }

    @Test
    void aFirstConstantThatIsGoneIsAskedAboutAndItsRowsAreRefused() throws Exception {
        numbers("A, B, C");
        project.entities(TASK.formatted("B, C", "ORDINAL"));

        assertThat(project.generate().exit()).isEqualTo(4);
        CommandLineRun wrong = project.generate("--constants", "task.status=A,B,C");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err().replaceAll("\\s+", " ")).startsWith("AG283").contains("\"A\" is not one of B, C");
        CommandLineRun typed = project.answering("B,C\n-,B,C\n");
        assertThat(typed.exit()).as(typed.err()).isZero();

        CommandLineRun upgrade = project.autogen("upgrade");
        assertThat(upgrade.exit()).isEqualTo(4);
        assertThat(upgrade.err()).startsWith("AG264").contains("1 row of \"task\"", "status = 0, id = 1");
        project.sql("DELETE FROM task WHERE status = 0");
        project.run("upgrade");
        assertThat(project.rows(STATUS)).containsExactly("0", "null");
        project.run("downgrade", "-1");
        assertThat(project.rows(STATUS)).containsExactly("1", "null");
    }

    @Test
    void twoConstantsThatBecomeOneAreSaid() throws Exception {
        numbers("A, B, C");
        project.sql("INSERT INTO task (id, status) VALUES (4, 2)");
        String out = project.entities(TASK.formatted("A, C", "STRING")).migrate("--constants", "task.status=A,A,C");
        assertThat(out).contains("LOST ON DOWNGRADE: task.status: whether A was 0 or 1; it is restored as 0.");

        assertThat(project.rows(STATUS)).containsExactly("A", "A", "null", "C");
        project.run("downgrade", "-1");
        assertThat(project.rows(STATUS)).containsExactly("0", "0", "null", "2");
    }

    @Test
    void whereNothingTellsTheOrderOfBeforeTheClassAndTheConsoleSaySo() throws Exception {
        numbers("A, B, C");
        project.entities(TASK.formatted("C, B, A", "STRING"));

        String out = project.generate("--dry-run").out().replaceAll("\\s+", " ");
        assertThat(out).contains("Numbers in task.status are read as 0 = C, 1 = B, 2 = A.", "--constants task.status=");

        project.migrate("--constants", "task.status=A,B,C");
        assertThat(project.migration().replaceAll("[\\s*]+", " "))
                .contains("Numbers in task.status are read as 0 = A, 1 = B, 2 = C.");
        assertThat(project.rows(STATUS)).containsExactly("A", "B", "null");
        project.run("downgrade", "-1");
        assertThat(project.rows(STATUS)).containsExactly("0", "1", "null");
    }

    @Test
    void plainNumbersThatBecomeAnEnumAreSaidToBeReadInItsOrder() throws Exception {
        project.entities("@Entity class Task { @Id Long id; @Column(nullable = false) short state; }")
                .migrate();
        project.sql("INSERT INTO task (id, state) VALUES (1, 1)");
        project.entities("""
                enum State { OPEN, DONE }
                @Entity class Task { @Id Long id; @Column(nullable = false) State state; }
                """);

        String out = project.migrate();

        assertThat(out.replaceAll("\\s+", " ")).contains("Numbers in task.state are read as 0 = OPEN, 1 = DONE.");
        assertThat(project.migration()).contains("Numbers in task.state are read as 0 = OPEN");
    }

    @Test
    void collectionsMapKeysEmbeddablesAndNamedTypesAreAskedAboutAsWell() throws Exception {
        String entities = "enum Status { %s } @Embeddable class Part { @Enumerated(EnumType.ORDINAL) Status part; }"
                + " @Entity class Task { @Id Long id; @Embedded Part part; @ElementCollection @Enumerated(EnumType.ORDINAL)"
                + " Set<Status> past; @ElementCollection @MapKeyEnumerated(EnumType.ORDINAL) Map<Status, String> words;"
                + " @Enumerated(EnumType.%s) %s Status state; }";
        project.entities(entities.formatted("A, B", "ORDINAL", "")).migrate();
        project.forgetNumbers();
        project.sql(
                "INSERT INTO task (id, part, state) VALUES (1, 1, 1)",
                "INSERT INTO task_past (task_id, past) VALUES (1, 0), (1, 1)",
                "INSERT INTO task_words (task_id, words_key, words) VALUES (1, 1, 'b')");
        project.entities(entities.formatted("X, A, B", "STRING", "@JdbcTypeCode(SqlTypes.NAMED_ENUM)"));

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("--constants task.part=")
                .contains("--constants task.state=")
                .contains("--constants task_past.past=")
                .contains("--constants task_words.words_key=");
        project.migrate(
                "--constants", "task.part=A,B",
                "--constants", "task.state=A,B",
                "--constants", "task_past.past=A,B",
                "--constants", "task_words.words_key=A,B");
        List<String> after = List.of("2|B");
        assertThat(project.rows("SELECT part, state FROM task")).isEqualTo(after);
        assertThat(project.rows("SELECT past FROM task_past ORDER BY 1")).containsExactly("1", "2");
        assertThat(project.rows("SELECT words_key FROM task_words")).containsExactly("2");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT part, state FROM task")).containsExactly("1|1");
        assertThat(project.rows("SELECT past FROM task_past ORDER BY 1")).containsExactly("0", "1");
        assertThat(project.rows("SELECT words_key FROM task_words")).containsExactly("1");
    }

    @Test
    void anArrayWithANumberThatNoConstantHasIsRefused() throws Exception {
        String entity =
                "@Entity class Task { enum Status { A, B } @Id Long id; @Enumerated(EnumType.%s) Status[] past; }";
        project.entities(entity.formatted("ORDINAL")).migrate();
        project.sql("INSERT INTO task (id, past) VALUES (1, '{1,NULL,0}'), (2, '{0,2}'), (3, '{}')");

        CommandLineRun written = project.entities(entity.formatted("STRING")).generate();
        assertThat(written.out().replaceAll("\\s+", " ")).contains("Numbers in task.past are read as 0 = A, 1 = B.");
        assertThat(project.autogen("upgrade").err()).startsWith("AG264").contains("past = {0,2}");
        project.sql("DELETE FROM task WHERE id = 2").run("upgrade");
        assertThat(project.rows("SELECT past FROM task ORDER BY id")).containsExactly("{B,NULL,A}", "{}");
    }
}
