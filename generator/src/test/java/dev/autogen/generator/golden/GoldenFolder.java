package dev.autogen.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.emit.JavaSourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case on disk: what is there, and what must come out.
 *
 * @param path the folder
 */
record GoldenFolder(Path path) {

    private static final Path ROOT = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    /** Returns all cases, by name. */
    static List<GoldenFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(GoldenFolder::new).toList();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    String read(String file) throws IOException {
        return Files.readString(path.resolve(file));
    }

    JavaSourceFile entities() throws IOException {
        return new JavaSourceFile("Entities", "", read("Entities.java"));
    }

    /** Compares with the file; under {@code -Dgolden.update} rewrites it. */
    void expect(String file, String actual) {
        Path golden = path.resolve(file);
        try {
            String expected = Files.exists(golden) ? Files.readString(golden) : "";
            if (UPDATE && !actual.equals(expected)) {
                Files.writeString(golden, actual);
            }
            assertThat(actual)
                    .as("%s, run with -Dgolden.update to rewrite it", golden)
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
