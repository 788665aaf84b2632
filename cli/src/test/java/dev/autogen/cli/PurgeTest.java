package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept goes for good when somebody says so, and a downgrade past that is told beforehand. */
class PurgeTest {

    private static final String TASK = "@Entity class Task { @Id Long id; }";
    private static final String LOG =
            "@Entity class Log { @Id @GeneratedValue Long id; @Column(nullable = false)" + " String line; }";

    @TempDir
    static Path parent;

    private StoryProject project;

    @BeforeEach
    void keep() throws Exception {
        project = new StoryProject(parent);
        project.entities("@Entity class Task { @Id Long id; @Column(nullable = false) String note; }" + LOG)
                .migrate();
        project.sql("INSERT INTO task VALUES (1, 'a'), (2, 'b')", "INSERT INTO log VALUES (7, 'x')");
        project.entities(TASK).migrate("--keep-dropped");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void nothingYoungGoesAndNothingWithoutAWord() {
        assertThat(project.run("purge", "--yes")).contains("nothing to purge: nothing has been kept for 30 days");
        assertThat(project.run("purge", "--older-than", "0", "--dry-run"))
                .contains("- column task.note__kept_r2: 2 values, kept since ")
                .contains("- table log__kept_r2: 1 row, kept since ")
                .contains("- sequence log_seq__kept_r2")
                .contains("DATA LOSS")
                .doesNotContain("purged");

        CommandLineRun refused = project.autogen("purge", "--older-than", "0");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("AG278", "--yes");
        assertThat(project.rows("SELECT line FROM log__kept_r2")).containsExactly("x");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT note FROM task ORDER BY id")).containsExactly("a", "b");
    }

    @Test
    void theDaysCountFromTheUpgrade() {
        project.sql("UPDATE autogen_history SET started = started - interval '31 days' WHERE revision = 'r2'");
        assertThat(project.run("purge", "--older-than", "32")).contains("kept for 32 days");

        assertThat(project.run("purge", "--yes")).endsWith("purged\n");

        assertThat(project.rows("SELECT relname FROM pg_class WHERE relname LIKE '%kept%'"))
                .isEmpty();
        assertThat(project.rows("SELECT attname FROM pg_attribute WHERE attname LIKE '%kept%' AND NOT attisdropped"))
                .isEmpty();
        assertThat(project.run("drift")).contains("no drift");
        assertThat(project.run("check")).contains("no difference");
        assertThat(project.run("current")).contains("r2");
        assertThat(project.run("validate")).contains("match the migrations");
        assertThat(project.run("upgrade")).contains("nothing to do");
        assertThat(project.run("purge")).contains("nothing is kept");
    }

    @Test
    void aDowngradePastIsRefusedBeforeItBeginsAndGoesOnWithoutTheRows() throws Exception {
        project.entities(TASK.replace("Long id;", "Long id; Integer size;")).migrate();
        project.run("purge", "--older-than", "0", "--yes");

        CommandLineRun refused = project.autogen("downgrade", "r1");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("AG276", "Cannot downgrade past r2", "\"log__kept_r2\"", "Nothing was changed");
        assertThat(project.run("current")).contains("r3");
        refused.err()
                .lines()
                .filter(line -> line.startsWith("    "))
                .forEach(line -> project.sql(line.strip().replaceFirst(";$", "")));
        CommandLineRun rows = project.autogen("downgrade", "r1");
        assertThat(rows.err()).contains("2 rows of", "note__kept_r2 IS NULL");
        project.sql("UPDATE task SET note__kept_r2 = '?'");
        project.run("downgrade", "r1");
        assertThat(project.rows("SELECT note FROM task")).containsExactly("?", "?");
        assertThat(project.rows("SELECT count(*) FROM log")).containsExactly("0");
    }

    @Test
    void whatSomebodyElseMadeOfItStaysInTheWay() {
        project.sql("CREATE VIEW lines AS SELECT line FROM log__kept_r2");

        CommandLineRun refused = project.autogen("purge", "--older-than", "0", "--yes");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("AG277", "log__kept_r2", "view lines");
        assertThat(project.rows("SELECT note__kept_r2 FROM task ORDER BY id")).containsExactly("a", "b");
    }

    @Test
    void aTableMadeAgainLivesBesideTheKeptOne() throws Exception {
        project.entities(TASK + LOG).migrate();
        project.sql("INSERT INTO log VALUES (1, 'new')");

        project.entities(TASK).migrate("--keep-dropped");

        assertThat(project.rows("SELECT line FROM log__kept_r2 UNION ALL SELECT line FROM log__kept_r4"))
                .containsExactly("x", "new");
        project.run("downgrade", "r3");
        assertThat(project.rows("SELECT line FROM log")).containsExactly("new");
        project.run("downgrade", "r1");
        assertThat(project.rows("SELECT line FROM log")).containsExactly("x");
    }

    @Test
    void aNameOfTheKindThatNoRevisionGaveIsNotTouched() {
        project.sql("CREATE TABLE mine__kept_zz (id int)");

        project.run("purge", "--older-than", "0", "--yes");

        assertThat(project.rows("SELECT count(*) FROM mine__kept_zz")).containsExactly("0");
    }

    @Test
    void aSquashKeepsTheSameAndItIsPurgedAlike() throws Exception {
        project.run("squash", "r1:r2", "--rev-id", "s1");
        try (StoryProject other = new StoryProject(parent)) {
            copy(project.directory().resolve("db"), other.directory().resolve("db"));
            other.entities(TASK);
            other.run("upgrade");
            assertThat(other.run("-m", "none")).contains("no changes");

            assertThat(other.run("purge", "--older-than", "0", "--yes"))
                    .contains(
                            "column task.note__kept_r2: 0 values", "table log__kept_r2: 0 rows", "past s1 is refused");
            assertThat(other.run("check")).contains("no difference");
        }
        assertThat(project.run("purge", "--older-than", "0", "--yes")).contains("2 values", "purged");
        assertThat(project.run("upgrade")).contains("nothing to do");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
