package dev.autogen.cli.init;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One run of the project's own Maven: it compiles, and says which jars the modules need. */
final class MavenRun {

    /** Each module writes what it needs into a file of this name. */
    private static final String ANSWER = "target/autogen-classpath";

    private static final String LIST_DEPENDENCIES =
            "org.apache.maven.plugins:maven-dependency-plugin:" + Pinned.DEPENDENCY_PLUGIN + ":build-classpath";

    private final Path directory;

    MavenRun(Path directory) {
        this.directory = directory;
    }

    /** The version that built autogen, so that a machine that has built it needs no network. */
    private static final class Pinned {
        static final String DEPENDENCY_PLUGIN = "3.11.0";
    }

    /**
     * What Maven said.
     *
     * @param jars what the modules need beside their own classes
     * @param failure the first lines of its trouble
     */
    record Answer(List<Path> jars, Optional<String> failure) {}

    /** Returns the words of the command. */
    List<String> command() {
        return List.of(
                program(),
                "-q",
                "-B",
                "compile",
                LIST_DEPENDENCIES,
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + ANSWER);
    }

    /** Runs it and reads the answers of the modules. */
    Answer run(List<BuildModule> modules) {
        List<Path> answers = modules.stream()
                .map(module -> module.directory().resolve(ANSWER))
                .toList();
        try {
            Process process = new ProcessBuilder(command())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                return new Answer(List.of(), Optional.of(firstErrors(output)));
            }
            Set<Path> jars = new LinkedHashSet<>();
            for (Path answer : answers) {
                jars.addAll(jars(answer, modules));
                Files.deleteIfExists(answer);
            }
            return new Answer(List.copyOf(jars), Optional.empty());
        } catch (IOException e) {
            return new Answer(List.of(), Optional.of(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while Maven ran"));
        }
    }

    private static List<Path> jars(Path answer, List<BuildModule> modules) throws IOException {
        if (!Files.exists(answer)) {
            return List.of();
        }
        List<Path> own =
                modules.stream().flatMap(module -> module.classes().stream()).toList();
        List<Path> jars = new ArrayList<>();
        for (String entry : Files.readString(answer).strip().split(java.io.File.pathSeparator)) {
            if (!entry.isBlank() && !own.contains(Path.of(entry))) {
                jars.add(Path.of(entry));
            }
        }
        return jars;
    }

    private static String firstErrors(String output) {
        List<String> lines = output.replaceAll("\\x1b\\[[0-9;]*m", "")
                .lines()
                .filter(line -> line.contains("ERROR"))
                .map(line -> line.replaceFirst("^\\[ERROR]\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return lines.isEmpty() ? output.strip() : String.join(" ", lines);
    }

    /** The wrapper of the project, or the Maven of the path. */
    private String program() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String wrapper = windows ? "mvnw.cmd" : "mvnw";
        return Stream.iterate(Optional.of(directory.toAbsolutePath()), at -> at.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .map(at -> at.orElseThrow().resolve(wrapper))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(windows ? "mvn.cmd" : "mvn");
    }
}
