package dev.autogen.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines that the tests of a module leave for the report at the end of a run: {@code target/<kind>/*.txt}.
 *
 * <p>The first line names the run of Maven, so that what an earlier run left does not count. Without Maven there is no
 * run, and nothing is left.
 */
final class RunRecord {

    private RunRecord() {}

    static void write(String kind, List<String> lines) {
        Optional.ofNullable(System.getProperty("autogen.test.run"))
                .ifPresent(run -> write(Path.of("target", kind), run, lines));
    }

    private static void write(Path directory, String run, List<String> lines) {
        List<String> record = new ArrayList<>(List.of(run));
        record.addAll(lines);
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "record", ".draft");
            Files.write(draft, record);
            Files.move(draft, draft.resolveSibling(draft.getFileName() + ".txt"));
            removeOthers(directory, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOthers(Path directory, String run) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                if (Files.exists(file) && !Files.readAllLines(file).contains(run)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
