package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that saves the database first: the real pg_dump where there is one for the server, a refusal elsewhere. */
class BackupTest {

    private static final String TASK = "@Entity class Task { @Id Long id; String note; }";

    @TempDir
    static Path parent;

    private StoryProject project;

    @BeforeEach
    void begin() throws Exception {
        project = new StoryProject(parent);
        project.entities(TASK).migrate();
        project.sql("INSERT INTO task VALUES (1, 'a'), (2, 'ü''\n\\')");
        project.entities("@Entity class Task { @Id Long id; }");
        assertThat(project.generate().exit()).isZero();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void isRestoredOrRefusedBeforeAnythingRuns() throws Exception {
        int server = Integer.parseInt(project.rows("SELECT current_setting('server_version_num')::int / 10000")
                .get(0));

        CommandLineRun run = project.autogen("upgrade", "--backup", "saved", "--json");

        if (run.exit() == 0) {
            restored(dumps().get(0), run);
        } else {
            assertThat(run.err()).contains("AG280", "the server is PostgreSQL " + server, "--pg-dump");
            assertThat(project.rows("SELECT note FROM task WHERE id = 1")).containsExactly("a");
            assertThat(project.directory().resolve("saved")).doesNotExist();
        }
        assertThat(run.exit() == 0).isEqualTo(newestPgDump() >= server);
    }

    private void restored(Path dump, CommandLineRun run) throws Exception {
        assertThat(run.out()).contains("\"backup\": \"" + dump + "\"");
        assertThat(run.out() + run.err()).doesNotContain("PGPASSWORD");
        try (TestDatabase copy = TestDatabase.create()) {
            URI address = URI.create(copy.url().substring("jdbc:".length()));
            ProcessBuilder restore = new ProcessBuilder(
                    "pg_restore",
                    "--no-owner",
                    "--clean",
                    "--if-exists",
                    "-h",
                    address.getHost(),
                    "-p",
                    String.valueOf(address.getPort()),
                    "-U",
                    copy.user(),
                    "-d",
                    copy.name(),
                    dump.toString());
            restore.environment().put("PGPASSWORD", copy.password());
            assertThat(output(restore)).isEmpty();
            assertThat(copy.query("SELECT note FROM task ORDER BY id")).containsExactly("a", "ü'\n\\");
            assertThat(copy.query("SELECT revision FROM autogen_history")).containsExactly("r1");
        }
        assertThat(project.run("upgrade", "--backup", "saved")).contains("nothing to do");
        assertThat(dumps()).containsExactly(dump);
        for (int i = 0; i < 3; i++) {
            project.run("downgrade", "-1");
            project.run("upgrade", "--backup", "saved", "--backup-keep", "2");
        }
        assertThat(dumps()).hasSize(2).doesNotContain(dump);
    }

    @Test
    void whatCannotBeSavedIsNotChanged() throws Exception {
        CommandLineRun none = project.autogen("upgrade", "--backup", "saved", "--pg-dump", "/nowhere/pg_dump");
        CommandLineRun embedded = CommandLineRun.of(project.directory(), "upgrade", "--backup", "saved");
        Path failing = Files.writeString(project.directory().resolve("pg_dump"), """
                #!/bin/sh
                test "$1" = --version && echo "pg_dump (PostgreSQL) 99.1" && exit 0
                case "$*" in *postgres*password*) echo leaked;; esac
                echo "pg_dump: error: disk full" >&2
                exit 1
                """);
        assertThat(failing.toFile().setExecutable(true)).isTrue();
        CommandLineRun failed = project.autogen("upgrade", "--backup", "saved", "--pg-dump", failing.toString());

        assertThat(none.err().replaceAll("\\s+", " ")).contains("AG280", "\"/nowhere/pg_dump\" is not a pg_dump");
        assertThat(embedded.exit()).isEqualTo(2);
        assertThat(embedded.err()).contains("--url");
        assertThat(failed.err()).contains("AG281", "disk full").doesNotContain("leaked");
        assertThat(dumps()).isEmpty();
        assertThat(project.rows("SELECT note FROM task WHERE id = 1")).containsExactly("a");
    }

    private List<Path> dumps() throws IOException {
        try (Stream<Path> files = Files.list(project.directory().resolve("saved"))) {
            return files.sorted().toList();
        }
    }

    private static int newestPgDump() throws Exception {
        try {
            String said = output(new ProcessBuilder("pg_dump", "--version"));
            return Integer.parseInt(said.replaceFirst("(?s)\\D*(\\d+).*", "$1"));
        } catch (IOException missing) {
            return 0;
        }
    }

    private static String output(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }
}
