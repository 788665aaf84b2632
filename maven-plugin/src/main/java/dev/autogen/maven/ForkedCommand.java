package dev.autogen.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * One run of autogen in a JVM of its own, so that the project's Hibernate meets neither Maven's classes nor those of
 * another module that is built at the same time.
 */
record ForkedCommand(ClassPaths classPaths, Path directory, Log log) {

    private static final int DIFFERENT = 3;
    private static final int REFUSED = 4;

    /** Runs it; its lines become Maven's, but where it asks questions on a terminal, or where Maven is told to be quiet. */
    void run(List<String> arguments, boolean asks) throws IOException, MojoExecutionException, MojoFailureException {
        ProcessBuilder builder = builder(arguments, asks);
        boolean plain = asks || !log.isInfoEnabled();
        if (plain) {
            builder.redirectErrorStream(false).inheritIO();
        }
        Process process = builder.start();
        try {
            if (!plain) {
                process.getOutputStream().close();
                try (BufferedReader lines = process.inputReader()) {
                    lines.lines().forEach(log::info);
                }
            }
            judge(process.waitFor(), arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while autogen ran");
        } finally {
            process.destroy();
        }
    }

    /** Returns what starts the command. */
    ProcessBuilder builder(List<String> arguments, boolean asks) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "@" + classPathArgument(classPaths.write())));
        if (asks) {
            command.addAll(List.of("-Dautogen.terminal=true", "-Dautogen.asks=true"));
        }
        command.add("dev.autogen.cli.Main");
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    }

    /** A file of arguments, since Windows knows no command line of this length. */
    private Path classPathArgument(List<Path> classPath) throws IOException {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path file = classPaths.file().resolveSibling("java-arguments");
        Files.writeString(file, "-cp \"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n");
        return file;
    }

    private static void judge(int code, List<String> arguments) throws MojoExecutionException, MojoFailureException {
        String verb = "autogen " + arguments.get(0);
        if (code == DIFFERENT) {
            throw new MojoFailureException("AG601 " + verb + " found a difference; the lines above say which. Write the"
                    + " migration for it: mvn autogen:generate -Dm=\"what changes\"");
        } else if (code == REFUSED) {
            throw new MojoFailureException("AG601 " + verb + " was refused; the lines above say why and what to do.");
        } else if (code != 0) {
            throw new MojoExecutionException("AG602 " + verb + " failed; the lines above say why.");
        }
    }
}
