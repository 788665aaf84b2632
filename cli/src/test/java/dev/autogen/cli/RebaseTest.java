package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class RebaseTest {

    @TempDir
    private Path project;

    private Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo\n");
        directory = Files.createDirectories(project.resolve("db/demo"));
        write("aaa1", "", "CREATE TABLE t (id int)", "DROP TABLE t");
        write("bbb2", "aaa1", "ALTER TABLE t ADD x int", "ALTER TABLE t DROP x");
    }

    @Test
    void theYoungerHeadIsPutBehindTheOther(TestDatabase database) throws IOException {
        Path moved = write("ccc3", "aaa1", "ALTER TABLE t ADD y int", "ALTER TABLE t DROP y");
        write("ddd4", "ccc3", "CREATE TABLE d (id int)", "DROP TABLE d");
        String before = Files.readString(moved);

        assertThat(on(database, "rebase", "--dry-run").out()).startsWith("would move ccc3, ddd4 behind bbb2");
        assertThat(moved).hasContent(before);
        CommandLineRun run = on(database, "rebase");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                moved ccc3, ddd4 behind bbb2 (bbb2)
                edited db/demo/R202601010000_ccc3.java
                proven from base to head, back to bbb2 and up again
                """);
        assertThat(moved).hasContent(before.replace("parents = \"aaa1\"", "parents = \"bbb2\""));
        assertThat(run("heads").out()).isEqualTo("ddd4  ddd4\n");
        assertThat(on(database, "upgrade").out()).contains("+ ddd4");
        assertThat(on(database, "rebase").err()).contains("AG143").contains("nothing to rebase");
    }

    @Test
    void whatIsAppliedOrDoesNotWorkThereStaysWhereItIs(TestDatabase database) throws IOException {
        write("ccc3", "aaa1", "ALTER TABLE t ADD x int", "ALTER TABLE t DROP x");
        String sources = sources();

        CommandLineRun broken = on(database, "rebase", "--json");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err().replaceAll("\\s+", " "))
                .startsWith("AG144 The branch of ccc3 (ccc3) does not work behind bbb2 (bbb2), in the upgrade:")
                .contains("column \"x\" of relation \"t\" already exists", "Nothing was changed", "autogen merge");
        assertThat(sources()).isEqualTo(sources);

        on(database, "upgrade", "ccc3");
        CommandLineRun applied = on(database, "rebase");
        assertThat(applied.err().replaceAll("\\s+", " "))
                .startsWith("AG146 Revision ccc3 (ccc3) is applied to this database")
                .contains("autogen downgrade ccc3-1");
        assertThat(on(database, "downgrade", "ccc3-1").exit()).isZero();
        assertThat(on(database, "rebase").err()).startsWith("AG144");
        assertThat(sources()).isEqualTo(sources);
        assertThat(database.query("SELECT count(*) FROM pg_database WHERE datname LIKE 'autogen_proof_%'"))
                .containsExactly("0");
    }

    @Test
    void aWayDownThatEndsElsewhereIsRefused(TestDatabase database) throws IOException {
        write("ccc3", "aaa1", "ALTER TABLE t ADD y int", "SELECT 1");

        assertThat(on(database, "rebase", "bbb2", "--onto", "ccc3").exit()).isZero();
        write("bbb2", "aaa1", "ALTER TABLE t ADD x int", "ALTER TABLE t DROP x");
        CommandLineRun run = on(database, "rebase", "ccc3");
        assertThat(run.err()).contains("AG144").contains("- column t.y\n");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(project, arguments);
    }

    private CommandLineRun on(TestDatabase database, String... arguments) {
        return run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--url=" + database.url(),
                                "--user=" + database.user(),
                                "--password=" + database.password()))
                .toArray(String[]::new));
    }

    private String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                all.append(file).append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private Path write(String id, String parent, String up, String down) throws IOException {
        String name = "R202601010000_" + id;
        String parents = parent.isEmpty() ? "" : ", parents = \"" + parent + "\"";
        return Files.writeString(directory.resolve(name + ".java"), """
                package demo;

                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;

                @Revision(id = "%s"%s, message = "%s") // as it was
                public final class %s implements dev.autogen.runtime.migration.Migration {
                    @Override public void upgrade(Operations op) { op.execute("%s"); }
                    @Override public void downgrade(Operations op) { op.execute("%s"); }
                }
                """.formatted(id, parents, id, name, up, down));
    }
}
