package dev.autogen.cli.application;

import dev.autogen.cli.config.StateDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The reports of applications that are remembered in {@code .autogen}, without passwords. */
final class ProbeCache {

    private static final int KEPT = 10;

    private final Path state;
    private final Path directory;

    ProbeCache(Path state) {
        this.state = state;
        this.directory = state.resolve("spring");
    }

    /** Returns the report of an application that is as it was, and whose configuration files are. */
    Optional<Properties> find(String key) {
        Path file = directory.resolve(key + ".properties");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties report = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            report.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        List<String> read = ApplicationUnit.list(report, "file.");
        for (int i = 0; i < read.size(); i++) {
            if (!stamp(Path.of(read.get(i))).equals(report.getProperty("stamp." + i))) {
                return Optional.empty();
            }
        }
        return Optional.of(report);
    }

    void keep(String key, Properties report) {
        Properties kept = new Properties();
        report.stringPropertyNames().stream()
                .filter(name -> !name.endsWith(".password"))
                .forEach(name -> kept.setProperty(name, report.getProperty(name)));
        List<String> read = ApplicationUnit.list(report, "file.");
        for (int i = 0; i < read.size(); i++) {
            kept.setProperty("stamp." + i, stamp(Path.of(read.get(i))));
        }
        try {
            StateDirectory.prepare(state);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            kept.store(text, null);
            StateDirectory.replace(directory.resolve(key + ".properties"), text.toByteArray());
            forgetOld();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what tells whether a file is the same: its place, size and time. */
    private static String stamp(Path file) {
        return file + " " + file.toFile().length() + " " + file.toFile().lastModified();
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path old : files.sorted(
                            Comparator.comparing((Path file) -> file.toFile().lastModified())
                                    .reversed())
                    .skip(KEPT)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }
}
