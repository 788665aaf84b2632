package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that change a database or print the script that does, and those that look at the graph. */
@ExtendWith(PostgresExtension.class)
class ScriptedVerbsTest {

    @TempDir
    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo.migrations\n");
        write("aaa1", "", "first", "CREATE TABLE t (id int)", "DROP TABLE t");
        write("bbb2", "aaa1", "left", "CREATE TABLE l (id int)", "DROP TABLE l");
        write("ccc3", "aaa1", "right", "CREATE TABLE r (id int)", "DROP TABLE r");
    }

    @Test
    void listsHeadsAndBranchesWithoutADatabase() {
        CommandLineRun heads = run("heads");
        assertThat(heads.out()).isEqualTo("bbb2  left\nccc3  right\n");
        assertThat(heads.err()).contains("autogen merge");
        assertThat(run("branches").out()).isEqualTo("aaa1  first\n  -> bbb2  left\n  -> ccc3  right\n");
        assertThat(project.resolve(".autogen").resolve("pg18")).doesNotExist();
    }

    @Test
    @Tag("C169")
    void printsARangeWithoutADatabaseAndTheRestFromWhereOneIs(TestDatabase database) {
        CommandLineRun offline = run("upgrade", "base:bbb2", "--sql");
        assertThat(offline.exit()).isZero();
        Psql.run(database, offline.out());
        assertThat(on(database, "current").out()).isEqualTo("bbb2  left (head)\n");

        Psql.run(database, on(database, "upgrade", "heads", "--sql").out());
        assertThat(on(database, "current").out().lines()).hasSize(2);
        Psql.run(database, on(database, "downgrade", "aaa1", "--sql").out());
        assertThat(on(database, "current").out()).isEqualTo("aaa1  first\n");
        CommandLineRun open = run("downgrade", "base", "--sql");
        assertThat(open.exit()).isEqualTo(1);
        assertThat(open.err()).contains("AG234").contains("head:base");
    }

    @Test
    void stampsShowsAndValidates(TestDatabase database) throws IOException {
        assertThat(on(database, "stamp", "heads").out()).contains("+ ccc3  right  marked as applied");
        assertThat(on(database, "show", "b").out()).contains("bbb2  left (head, current)", "follows   aaa1");
        assertThat(on(database, "validate").exit()).isZero();

        write("bbb2", "aaa1", "left", "CREATE TABLE changed (id int)", "DROP TABLE changed");
        CommandLineRun changed = on(database, "validate");
        assertThat(changed.exit()).isEqualTo(3);
        assertThat(changed.out()).contains("bbb2  was edited after it was applied");
        assertThat(on(database, "stamp", "--purge", "current").exit()).isZero();
        assertThat(on(database, "validate").exit()).isZero();
    }

    @Test
    @Tag("C171")
    void oneTransactionForAllIsAnOption(TestDatabase database) throws IOException {
        write("ddd4", "bbb2", "broken", "SELECT 1 / 0", "SELECT 1");

        assertThat(on(database, "upgrade", "ddd4", "--single-transaction").exit())
                .isEqualTo(1);
        assertThat(on(database, "current").out()).isEqualTo("base\n");
        assertThat(on(database, "upgrade", "ddd4").exit()).isEqualTo(1);
        assertThat(on(database, "current").out()).isEqualTo("bbb2  left\n");
    }

    @Test
    @Tag("C159")
    @Tag("C160")
    void nothingIsGeneratedOnADatabaseThatIsBehindOrOnOneOfTwoHeads(TestDatabase database) {
        String[] behind = {"-m", "x", "--package=dev.autogen.cli.library", "--head=bbb2"};
        assertThat(on(database, "-m", "x", "--package=dev.autogen.cli.library").err())
                .contains("AG115");
        assertThat(on(database, behind).err()).contains("AG112").contains("3 migrations are");
        on(database, "upgrade", "bbb2");
        CommandLineRun oneOfTwo = on(database, behind);
        assertThat(oneOfTwo.exit()).isEqualTo(1);
        assertThat(oneOfTwo.err().replaceAll("\\s+", " "))
                .contains("AG112", "1 migration is pending", "autogen upgrade", "autogen revision --empty");

        CommandLineRun empty = on(database, "revision", "--empty", "-m", "x", "--head=bbb2", "--rev-id=eee5");
        assertThat(empty.exit()).as(empty.err()).isZero();
        assertThat(on(database, "revision", "--dry-run", "-m", "x", "--package=dev.autogen.cli.library")
                        .err())
                .contains("AG115");
        run("merge", "--rev-id=fff6");
        on(database, "upgrade");
        CommandLineRun after = on(database, "revision", "--dry-run", "-m", "x", "--package=dev.autogen.cli.library");
        assertThat(after.exit()).as(after.err()).isZero();
        assertThat(after.out()).contains("parents = \"fff6\"", "op.createTable(\"book\"");
    }

    @Test
    void nothingIsGeneratedWhereAnAppliedMigrationIsGone(TestDatabase database) throws IOException {
        write("eee5", "ccc3", "gone", "CREATE TABLE gone (id int)", "DROP TABLE gone");
        on(database, "upgrade", "heads");
        Files.delete(project.resolve("db/demo/migrations/R202601010000_eee5.java"));
        String[] next = {"-m", "x", "--package=dev.autogen.cli.library", "--head=bbb2"};

        assertThat(on(database, next).err()).contains("AG230", "eee5");
        assertThat(on(database, "check", "--package=dev.autogen.cli.library").err())
                .contains("applied, but not in the project: eee5");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(project, arguments);
    }

    private CommandLineRun on(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return run(all.toArray(String[]::new));
    }

    private void write(String id, String parent, String message, String up, String down) throws IOException {
        Path directory = Files.createDirectories(project.resolve("db/demo/migrations"));
        String name = "R202601010000_" + id;
        String parents = parent.isEmpty() ? "" : ", parents = \"" + parent + "\"";
        Files.writeString(directory.resolve(name + ".java"), """
                package demo.migrations;

                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;

                @Revision(id = "%s"%s, message = "%s")
                public final class %s implements dev.autogen.runtime.migration.Migration {
                    @Override public void upgrade(Operations op) { op.execute("%s"); }
                    @Override public void downgrade(Operations op) { op.execute("%s"); }
                }
                """.formatted(id, parents, message, name, up, down));
    }
}
