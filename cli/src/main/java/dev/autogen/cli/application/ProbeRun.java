package dev.autogen.cli.application;

import dev.autogen.cli.config.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of an application in a JVM of its own, up to its bean definitions. */
final class ProbeRun {

    private static final String MAIN = "dev.autogen.spring.probe.ProbeMain";
    private static final int SECONDS = 120;

    private final Path directory;
    private final ClassPath classPath;
    private final Map<String, String> environment;

    ProbeRun(Path directory, ClassPath classPath, Map<String, String> environment) {
        this.directory = directory;
        this.classPath = classPath;
        this.environment = environment;
    }

    /** Returns the report, or one with the reason for which there is none as {@code failure}. */
    Properties run(String application, List<String> arguments) {
        Properties report = new Properties();
        Optional<Path> probe = probe();
        if (probe.isEmpty()) {
            report.setProperty("failure", "this build of autogen has no " + MAIN);
            return report;
        }
        try {
            // Only the owner may read temporary files: the report has the password of the data source.
            Path file = Files.createTempFile("autogen-report", ".properties");
            Path output = Files.createTempFile("autogen-application", ".log");
            Path options = Files.createTempFile("autogen-options", ".txt");
            try {
                Files.write(options, List.of("-cp", quoted(probe.get())));
                ProcessBuilder builder = new ProcessBuilder(command(options, file, application, arguments));
                builder.environment().putAll(environment);
                Process process = builder.directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly().waitFor();
                }
                try (InputStream in = Files.newInputStream(file)) {
                    report.load(in);
                }
                if (report.isEmpty()) {
                    report.setProperty("failure", ended ? lastLines(output) : "it took more than " + SECONDS + " s");
                }
            } finally {
                for (Path made : List.of(file, output, options)) {
                    Files.deleteIfExists(made);
                }
            }
        } catch (IOException e) {
            report.setProperty("failure", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while the application was asked"));
        }
        return report;
    }

    private static List<String> command(Path options, Path report, String application, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dautogen.probe.report=" + report,
                "-Dspring.devtools.restart.enabled=false",
                "-Dspring.main.banner-mode=off",
                "-Dspring.jpa.hibernate.ddl-auto=none",
                "-Dlogging.level.root=ERROR",
                "@" + options,
                MAIN,
                application));
        command.addAll(arguments);
        return command;
    }

    private String quoted(Path probe) {
        String all = Stream.concat(classPath.entries().stream(), Stream.of(probe))
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return "\"" + all.replace("\\", "\\\\") + "\"";
    }

    /** Returns the jar or directory with the code that runs inside the application. */
    static Optional<Path> probe() {
        String name = MAIN.replace('.', '/') + ".class";
        URL url = ProbeRun.class.getClassLoader().getResource(name);
        return Optional.ofNullable(url).map(found -> {
            String text = found.toString().replaceFirst("!?/" + name + "$", "").replaceFirst("^jar:", "");
            return Path.of(URI.create(text));
        });
    }

    private static String lastLines(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        Optional<String> cause = lines.stream()
                .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in thread"))
                .reduce((first, second) -> second);
        return cause.or(() -> lines.stream().reduce((first, second) -> second))
                .orElse("it ended before its bean definitions were loaded");
    }
}
