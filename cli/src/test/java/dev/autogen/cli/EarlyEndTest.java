package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A program of its own that ends before its command is done. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(PostgresExtension.class)
class EarlyEndTest {

    private static final String LOCKED =
            "SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock'";

    @TempDir
    Path project;

    private Process upgrade(TestDatabase database, String body) throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                migrations = db
                migrations-package = demo.migrations
                """);
        MigrationSource.write(project.resolve("db"), "aaa1", "", "First", body, "");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.autogen.cli.Main",
                        "upgrade",
                        "--json")
                .directory(project.toFile());
        builder.environment().put("AUTOGEN_URL", database.url());
        builder.environment().put("AUTOGEN_USER", database.user());
        builder.environment().put("AUTOGEN_PASSWORD", database.password());
        return builder.start();
    }

    private static String text(java.io.InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aSignalCancelsWhatTheServerDoesAndWaitsForTheRollback(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE t (id integer)");
        Process upgrade =
                upgrade(database, "op.execute(\"ALTER TABLE t ADD c integer\"); op.execute(\"SELECT pg_sleep(600)\");");
        while (upgrade.isAlive() && !database.query(LOCKED).equals(List.of("1"))) {
            Thread.onSpinWait();
        }
        upgrade.toHandle().destroy();
        assertThat(upgrade.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(database.query(LOCKED)).containsExactly("0");
        assertThat(text(upgrade.getErrorStream())).isEqualTo("stopped: what was not committed is rolled back\n");
        assertThat(text(upgrade.getInputStream())).isEmpty();
        assertThat(upgrade.exitValue()).isEqualTo(128 + 15);
        assertThat(database.query("SELECT count(*) FROM autogen_history")).containsExactly("0");
    }

    @Test
    void aMigrationThatEndsTheProgramIsNoSuccess(TestDatabase database) throws Exception {
        Process upgrade = upgrade(database, "op.execute(\"CREATE TABLE t (id integer)\"); System.exit(0);");
        assertThat(upgrade.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(text(upgrade.getErrorStream()).replaceAll("\\s+", " "))
                .startsWith("AG267 The program was ended by System.exit, called by")
                .contains("R202601020000_aaa1_First at R202601020000_aaa1_First.java:14, before the command was done");
        assertThat(text(upgrade.getInputStream())).contains("\"code\": \"AG267\"");
        assertThat(upgrade.exitValue()).isEqualTo(1);
        assertThat(database.query("SELECT to_regclass('t') IS NULL")).containsExactly("t");
    }
}
