package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that apply and look, one after the other on one embedded database. */
@TestMethodOrder(OrderAnnotation.class)
class MigrationVerbsTest {

    @TempDir
    static Path project;

    @BeforeAll
    static void writeProject() throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo.migrations\n");
        write("202601010000", "aaa1", "", "first", "op.execute(\"CREATE TABLE t (id int)\");", "DROP TABLE t");
        write("202601020000", "bbb2", "aaa1", "second", "op.execute(\"CREATE TABLE u (id int)\");", "DROP TABLE u");
    }

    @Test
    @Order(1)
    void atFirstTheDatabaseIsAtBase() {
        CommandLineRun run = CommandLineRun.of(project, "current");
        assertThat(run.out()).isEqualTo("base\n");
        assertThat(run.err()).contains("2 migrations are pending: autogen upgrade");
        assertThat(run.exit()).isZero();
    }

    @Test
    @Order(2)
    void upgradeGoesStepByStepOrToTheHead() {
        assertThat(CommandLineRun.of(project, "upgrade", "+1").out()).startsWith("+ aaa1  first");
        assertThat(CommandLineRun.of(project, "upgrade").out()).startsWith("+ bbb2  second");
        assertThat(CommandLineRun.of(project, "upgrade").out())
                .isEqualTo("nothing to do: the database is already at the target\n");
        assertThat(CommandLineRun.of(project, "current").out()).isEqualTo("bbb2  second (head)\n");
    }

    @Test
    @Order(3)
    void downgradeTakesBackAndHistoryMarksIt() {
        assertThat(CommandLineRun.of(project, "downgrade", "-1").out()).startsWith("- bbb2  second");
        assertThat(CommandLineRun.of(project, "history").out()).isEqualTo("""
                bbb2  2026-01-02  second (head, pending)
                aaa1  2026-01-02  first (current)
                """);
        assertThat(CommandLineRun.of(project, "history", "--json").out())
                .contains("\"revision\": \"bbb2\"", "\"applied\": false", "\"parents\": [");
    }

    @Test
    @Order(4)
    void anUnknownRevisionIsRefused() {
        CommandLineRun run = CommandLineRun.of(project, "upgrade", "zzz", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("zzz");
        assertThat(run.out()).contains("\"error\"");
    }

    @Test
    @Order(5)
    void aChangedMigrationMeansANewEmbeddedDatabaseAndOneLineSaysSo() throws IOException {
        write("202601010000", "aaa1", "", "first", "op.execute(\"CREATE TABLE t2 (id int)\");", "DROP TABLE t2");
        CommandLineRun run = CommandLineRun.of(project, "upgrade");
        assertThat(run.err()).contains("revision aaa1 (first) was edited").contains("a new embedded database");
        assertThat(run.out()).contains("+ aaa1  first").contains("+ bbb2  second");
    }

    @Test
    @Order(6)
    void anotherBranchMeansANewEmbeddedDatabase() throws IOException {
        Files.delete(source("202601020000", "bbb2", "second"));
        CommandLineRun run = CommandLineRun.of(project, "upgrade");
        assertThat(run.err()).contains("revision bbb2, which the project does not have");
        assertThat(run.out()).contains("+ aaa1  first").doesNotContain("bbb2");
    }

    @Test
    @Order(7)
    void aSourceThatDoesNotCompileIsNamedAndNothingHappens() throws IOException {
        write("202601030000", "ccc3", "aaa1", "third", "op.nonsense();", "DROP TABLE u");
        CommandLineRun run = CommandLineRun.of(project, "upgrade");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("AG561").contains("R202601030000_ccc3_third.java:");
    }

    private static void write(String time, String id, String parent, String name, String upgrade, String downgrade)
            throws IOException {
        Path file = source(time, id, name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package demo.migrations;

                import dev.autogen.runtime.migration.Migration;
                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;

                @Revision(id = "%s", parents = {%s}, message = "%s", created = "2026-01-02T00:00:00Z")
                public final class %s implements Migration {

                  @Override
                  public void upgrade(Operations op) {
                    %s
                  }

                  @Override
                  public void downgrade(Operations op) {
                    op.execute("%s");
                  }
                }
                """.formatted(
                        id,
                        parent.isEmpty() ? "" : '"' + parent + '"',
                        name,
                        file.getFileName().toString().replace(".java", ""),
                        upgrade,
                        downgrade));
    }

    private static Path source(String time, String id, String name) {
        return project.resolve("db/demo/migrations/R" + time + "_" + id + "_" + name + ".java");
    }
}
