package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code autogenw}, with a repository in a directory. */
@EnabledOnOs(OS.LINUX)
class WrapperScriptTest {

    @TempDir
    Path root;

    private Path script;
    private Path distribution;

    @BeforeEach
    void makeDistribution() throws Exception {
        Path command = root.resolve("autogen-9.9/bin/autogen");
        Files.createDirectories(command.getParent());
        Files.writeString(command, "#!/bin/sh\nprintf 'ran %s\\n' \"$*\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        distribution = root.resolve("repository/dev/autogen/autogen-cli/9.9/autogen-cli-9.9-linux.tar.gz");
        Files.createDirectories(distribution.getParent());
        assertThat(new ProcessBuilder("tar", "-czf", distribution.toString(), "-C", root.toString(), "autogen-9.9")
                        .start()
                        .waitFor())
                .isZero();
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(distribution));
        Properties sums = new Properties();
        sums.putAll(Map.of("linux", HexFormat.of().formatHex(sum), "darwin", "d", "windows", "w"));
        script = root.resolve("autogenw");
        Files.writeString(
                script,
                WrapperMojo.text("autogenw", WrapperMojo.values("9.9", sums, "file://" + root.resolve("repository"))));
    }

    @Test
    void itFetchesOnceAndRunsWhatItFetched() throws Exception {
        assertThat(run("check", "--json"))
                .contains("autogen: fetching 9.9 (once)")
                .endsWith("ran check --json\n");
        Files.delete(distribution);
        assertThat(run("heads")).isEqualTo("ran heads\n");
    }

    @Test
    void itRefusesADistributionWithAnotherChecksum() throws Exception {
        Files.writeString(distribution, "something else");
        assertThat(run("check")).contains("AG605 file://").doesNotContain("ran ");
    }

    @Test
    void nothingIsLeftToFillInForWindows() throws Exception {
        Properties sums = new Properties();
        sums.putAll(Map.of("linux", "l", "darwin", "d", "windows", "w"));
        assertThat(WrapperMojo.text("autogenw.cmd", WrapperMojo.values("9.9", sums, "file:///r")))
                .doesNotContain("@version@", "@repository@", "@windows@")
                .contains("file:///r", "autogen-cli-9.9-windows.zip")
                .hasLineCount(4);
    }

    private String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", root.resolve("cache").toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes());
    }
}
