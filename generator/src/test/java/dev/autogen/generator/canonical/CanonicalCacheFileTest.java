package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalCacheFileTest {

    private static final ServerVersion SERVER = new ServerVersion(180006);
    private static final List<String> ANSWER = List.of("a\tb\nc\r\\n", "", "ü 😀", "+");

    @TempDir
    private Path directory;

    @Test
    void anAnswerIsKeptAsItIs() {
        remember("key", "other");

        assertThat(open().find("key")).contains(ANSWER);
        assertThat(open().find("unknown")).isEmpty();
        assertThat(CanonicalCacheFile.in(directory, new ServerVersion(170000)).find("key"))
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsPassedOver() throws IOException {
        remember("key", "other");
        Path file = directory.resolve("canonical-180006");
        List<String> lines = Files.readAllLines(file);

        Files.write(file, List.of(lines.get(0), lines.get(1).substring(5), "", "x", "\t\t"));
        assertThat(open().find("key")).contains(ANSWER);
        assertThat(open().find("other")).isEmpty();

        Files.write(file, new byte[] {(byte) 0xff, 0, 1, 2});
        assertThat(open().find("key")).isEmpty();
    }

    @Test
    void whatNobodyAsksForAnyMoreIsForgottenWhenSomethingNewComes() {
        remember("old");

        CanonicalCacheFile cache = open();
        cache.remember("new", ANSWER);
        cache.save();

        assertThat(open().find("old")).isEmpty();
        assertThat(open().find("new")).contains(ANSWER);
    }

    @Test
    void aDirectoryThatCannotBeMadeCostsNothing() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        CanonicalCacheFile cache = CanonicalCacheFile.in(file, SERVER);
        cache.remember("key", ANSWER);
        cache.save();

        assertThat(CanonicalCacheFile.in(file, SERVER).find("key")).isEmpty();
    }

    private CanonicalCacheFile open() {
        return CanonicalCacheFile.in(directory, SERVER);
    }

    private void remember(String... keys) {
        CanonicalCacheFile cache = open();
        for (String key : keys) {
            cache.remember(key, ANSWER);
        }
        cache.save();
    }
}
