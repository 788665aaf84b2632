package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code autogen} at the root of this repository, with a Maven that does nothing. */
@DisabledOnOs(OS.WINDOWS)
class CheckoutTest {

    @TempDir
    Path root;

    @Test
    void aBuilderThatEndedWithoutBeingReapedIsNotWaitedFor() throws Exception {
        Path home = root.resolve("checked out");
        script(home.resolve("autogen"), Files.readString(Path.of("../autogen")));
        script(home.resolve("cli/target/autogen/bin/autogen"), "#!/bin/sh\nprintf 'ran %s' \"$*\"\n");
        script(root.resolve("bin/mvn"), "#!/bin/sh\n");
        Files.writeString(home.resolve("pom.xml"), "");
        Path jar =
                Files.createDirectories(home.resolve("cli/target/autogen/lib")).resolve("autogen.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec cat").start();
        String ended = parent.inputReader().readLine();
        Files.createDirectories(home.resolve(".autogen/building"));
        Files.writeString(home.resolve(".autogen/building/pid"), ended + "\n");

        ProcessBuilder builder = new ProcessBuilder(home.resolve("autogen").toString(), "check")
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().merge("PATH", root.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes())).endsWith("ran check");
        assertThat(process.waitFor()).isZero();
        parent.destroy();
    }

    private static void script(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
