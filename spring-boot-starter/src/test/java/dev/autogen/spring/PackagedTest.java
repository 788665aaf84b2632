package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.BootJar;
import dev.autogen.spring.packaged.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class PackagedTest {

    @TempDir
    static Path directory;

    private record Ended(int code, String output) {}

    @BeforeAll
    static void packageIt() throws IOException {
        BootJar.write(directory.resolve("application.jar"), Application.class);
    }

    private static Ended run(TestDatabase database, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                directory.resolve("application.jar").toString(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    @Test
    void findsTheMigrationsBelowItsPackageInsideAJar(TestDatabase database) throws Exception {
        Ended ended = run(database, "--spring.main.web-application-type=none");
        assertThat(ended.output())
                .contains("autogen: upgrade p1 (tasks)")
                .contains("the application runs")
                .doesNotContain("APPLICATION FAILED");
        assertThat(database.query("SELECT revision FROM autogen_history")).containsExactly("p1");
    }

    @Test
    void migratesAndExits(TestDatabase database) throws Exception {
        Ended ended = run(database, "--autogen.exit=true");
        assertThat(ended.output()).contains("autogen: upgrade p1 (tasks)").doesNotContain("the application runs");
        assertThat(ended.code()).isZero();
        assertThat(database.query("SELECT revision FROM autogen_history")).containsExactly("p1");
    }

    @Test
    void exitsWithAnErrorWhereItCannotMigrate(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE task ()");
        Ended ended = run(database, "--autogen.exit=true");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("APPLICATION FAILED TO START").contains("AG261");
    }
}
