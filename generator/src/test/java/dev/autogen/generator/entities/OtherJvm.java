package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with options and a class path of its own. */
public final class OtherJvm {

    private OtherJvm() {}

    /** Runs a program to its end and returns what it printed. */
    public static String run(String classPath, List<String> options, Class<?> program, String... arguments)
            throws Exception {
        Path log = Files.createTempFile("probe", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", Files.readString(log)).isZero();
        Files.delete(log);
        return printed;
    }
}
