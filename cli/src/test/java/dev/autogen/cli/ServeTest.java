package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, brought to head for others. */
class ServeTest {

    @TempDir
    Path project;

    @BeforeEach
    void writeProject() throws Exception {
        Files.writeString(project.resolve("autogen.properties"), """
                migrations = db
                migrations-package = demo.migrations
                package = dev.autogen.cli.library
                """);
        MigrationSource.write(
                project.resolve("db"), "aaa1", "", "First", "op.execute(\"CREATE TABLE t (id integer)\");", "");
    }

    @Test
    void othersUseTheDatabaseAtHeadUntilTheInputEnds() throws Exception {
        Process serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.autogen.cli.Main",
                        "serve")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = serve.inputReader();
        String url = lines.readLine().replaceFirst("^url ", "");
        String user = lines.readLine().replaceFirst("^user ", "");
        String password = lines.readLine().replaceFirst("^password ", "");
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM t").next()).isFalse();
        }
        serve.getOutputStream().close();
        assertThat(serve.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(serve.exitValue()).isZero();
    }

    @Test
    void aDatabaseThatRunsAlreadyIsNotServed() {
        CommandLineRun run = CommandLineRun.of(project, "serve", "--url", "postgresql://nowhere/x");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("AG603 ");
    }

    @Test
    void aCheckAtHeadAppliesWhatIsPendingToTheEmbeddedDatabase() {
        assertThat(CommandLineRun.of(project, "check").out()).contains("pending: aaa1");
        CommandLineRun atHead = CommandLineRun.of(project, "check", "--at-head");
        assertThat(atHead.err()).contains("upgraded the embedded database to head: 1 applied");
        assertThat(atHead.out()).contains("+ table book").doesNotContain("pending:");
    }
}
