package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class SquashTest {

    @TempDir
    private Path project;

    private Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo\n");
        directory = Files.createDirectories(project.resolve("db/demo"));
        write(
                "aaa1",
                "",
                "op.createTable(\"task\", column(\"id\", \"bigint\").notNull(), column(\"title\", \"text\"));",
                "op.dropTable(\"task\");");
        write(
                "bbb2",
                "aaa1",
                "op.renameColumn(\"task\", \"title\", \"headline\"); op.renameTable(\"task\", \"job\");",
                "op.renameTable(\"job\", \"task\"); op.renameColumn(\"task\", \"headline\", \"title\");");
        write(
                "ccc3",
                "bbb2",
                "op.addColumn(\"job\", column(\"priority\", \"integer\").notNull().defaultsTo(\"3\"));"
                        + " op.createIndex(\"ix_job\", \"job\").on(\"priority\");",
                "op.dropIndex(\"ix_job\"); op.dropColumn(\"job\", \"priority\");");
        write("ddd4", "ccc3", "op.createTable(\"x\", column(\"id\", \"int\"));", "op.dropTable(\"x\");");
    }

    @Test
    void theWholeHistoryUpToARevisionBecomesOne(TestDatabase database) throws IOException {
        on(database, "upgrade", "ccc3");
        CommandLineRun run = on(database, "squash", "base:ccc3", "-m", "the beginning", "--rev-id=n1");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "wrote db/demo/R202601010000_n1_TheBeginning.java",
                        "edited db/demo/R202601010000_ddd4.java",
                        "removed db/demo/R202601010000_aaa1.java",
                        "removed db/demo/R202601010000_ccc3.java",
                        "proven the same as the range, up and down");
        assertThat(source("n1"))
                .contains(
                        " * Squashed from aaa1 (aaa1), bbb2 (bbb2), ccc3 (ccc3).",
                        "replaces = {\"aaa1\", \"bbb2\", \"ccc3\"}",
                        "op.createTable(\"job\",")
                .doesNotContain("rename");
        assertThat(source("ddd4")).contains("parents = \"n1\"");

        assertThat(on(database, "current").out()).startsWith("n1  the beginning");
        assertThat(on(database, "validate").exit()).isZero();
        assertThat(on(database, "upgrade").out()).startsWith("+ ddd4").doesNotContain("n1");
        assertThat(on(database, "downgrade", "base").out()).contains("- ddd4", "- n1");
        assertThat(on(database, "upgrade").out()).contains("+ n1", "+ ddd4");
        assertThat(on(database, "upgrade", "bbb2").err().replaceAll("\\s+", " "))
                .contains("AG221 Revision \"bbb2\" was squashed into n1 (the beginning)");
        assertThat(on(database, "squash", ":").err().replaceAll("\\s+", " "))
                .contains("AG147", "is itself a squash", "remove replaces");
    }

    @Test
    void renamesOfWhatWasThereBeforeKeepTheRows(TestDatabase database) throws IOException {
        on(database, "upgrade", "aaa1");
        database.execute("INSERT INTO task VALUES (1, 'kept')");
        CommandLineRun middle = on(database, "squash", "aaa1:ccc3");
        assertThat(middle.err().replaceAll("\\s+", " "))
                .contains(
                        "AG148 This database has applied only part of the range: it has aaa1", "autogen upgrade ccc3");

        CommandLineRun run = on(database, "squash", "bbb2:ccc3", "--rev-id=n1", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"replaces\"", "\"removed\"", "\"revision\": \"n1\"");
        assertThat(source("n1"))
                .contains("op.renameColumn(\"task\", \"title\", \"headline\");", "op.renameTable(\"task\", \"job\");");
        assertThat(on(database, "upgrade").exit()).isZero();
        assertThat(database.query("SELECT headline, priority FROM job")).containsExactly("kept|3");
        assertThat(on(database, "downgrade", "aaa1").exit()).isZero();
        assertThat(database.query("SELECT title FROM task")).containsExactly("kept");
    }

    @Test
    void rawSqlIsNamedAndKeptOrLeftOutAsSomebodyChooses(TestDatabase database) throws IOException {
        write(
                "ccc3",
                "bbb2",
                "op.execute(\"INSERT INTO job VALUES (1, 'seed')\");",
                "op.execute(\"DELETE FROM job WHERE id = 1\");");
        List<Path> before = files();

        CommandLineRun refused = on(database, "squash", ":ccc3");
        assertThat(refused.err())
                .startsWith("AG580 ")
                .contains("ccc3 (ccc3)", "up:", "INSERT INTO job", "down:", "--raw-sql=keep", "--raw-sql=omit");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(on(database, "squash", ":ccc3", "--raw-sql=omit", "--dry-run")
                        .out())
                .contains("LEFT OUT of ccc3 (ccc3): up:", "would write ", "would remove ");
        assertThat(files()).isEqualTo(before);

        assertThat(on(database, "squash", ":ccc3", "--raw-sql=keep", "--rev-id=n1")
                        .exit())
                .isZero();
        assertThat(source("n1")).contains("RAW SQL of ccc3 (ccc3) runs after", "INSERT INTO job", "DELETE FROM job");
        on(database, "upgrade");
        assertThat(database.query("SELECT headline FROM job")).containsExactly("seed");
    }

    @Test
    void whatTheOneCannotDoIsRefusedAndNothingChanges(TestDatabase database) throws IOException {
        write(
                "bbb2",
                "aaa1",
                "op.execute(\"INSERT INTO task VALUES (1, 'old name')\"); op.renameTable(\"task\", \"job\");",
                "op.renameTable(\"job\", \"task\"); op.execute(\"DELETE FROM task\");");
        List<Path> before = files();
        assertThat(on(database, "squash", ":ccc3", "--raw-sql=keep").err())
                .startsWith("AG581 ")
                .containsIgnoringWhitespaces("relation \"task\" does not exist", "Nothing was changed");

        write(
                "bbb2",
                "aaa1",
                "op.query(\"SELECT 1\"); op.renameTable(\"task\", \"job\");",
                "op.renameTable(\"job\", \"task\");");
        assertThat(on(database, "squash", ":ccc3", "--raw-sql=keep").err())
                .startsWith("AG580 ")
                .contains("reads the database");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void stepsThatWriteRowsCountWhereThereMayBeRows(TestDatabase database) throws IOException {
        write("ccc3", "bbb2", "op.fill(\"job\", \"headline\", \"'none'\");", "");

        assertThat(on(database, "squash", "bbb2:ccc3", "--dry-run").err())
                .startsWith("AG580 ")
                .contains("ccc3 (ccc3)");
        CommandLineRun run = on(database, "squash", ":ccc3", "--dry-run");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("op.fill");
    }

    private CommandLineRun on(TestDatabase database, String... arguments) {
        return CommandLineRun.of(
                project,
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--url=" + database.url(),
                                        "--user=" + database.user(),
                                        "--password=" + database.password()))
                        .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private String source(String id) throws IOException {
        return Files.readString(files().stream()
                .filter(file -> file.toString().contains("_" + id))
                .findFirst()
                .orElseThrow());
    }

    private void write(String id, String parent, String up, String down) throws IOException {
        String name = "R202601010000_" + id;
        String parents = parent.isEmpty() ? "" : ", parents = \"" + parent + "\"";
        Files.writeString(directory.resolve(name + ".java"), """
                package demo;

                import static dev.autogen.runtime.migration.Definitions.column;
                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;

                @Revision(id = "%s"%s, message = "%s", created = "2026-01-01T00:00:00Z")
                public final class %s implements dev.autogen.runtime.migration.Migration {
                    @Override public void upgrade(Operations op) { %s }
                    @Override public void downgrade(Operations op) { %s }
                }
                """.formatted(id, parents, id, name, up, down));
    }
}
