package dev.autogen.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Records what autogen asks and writes during the tests, one file a test, in the directory of {@code -Dautogen.freeze}.
 *
 * <p>Two builds behave the same where {@code diff -r} of their directories is empty.
 */
public final class Frozen {

    private static final Optional<Path> DIRECTORY = Optional.of(System.getProperty("autogen.freeze", ""))
            .filter(directory -> !directory.isBlank())
            .map(Path::of);

    /** What differs from run to run. */
    private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

    static {
        mask("test_\\d+_\\d+", "DATABASE");
        mask("(localhost|127\\.0\\.0\\.1):\\d+", "SERVER");
        mask("/[^\\s\":]*/junit-?[^\\s/\":]*", "TEMPORARY");
        mask("/story\\d+", "/STORY");
        mask("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?)?", "TIME");
        mask("R20\\d{10}_", "RTIME_");
        mask("\\b\\d+([.,]\\d+)? ?(ms|s)\\b", "DURATION");
        mask("\\bpid \\d+|process \\d+", "PROCESS");
        mask("\\b[0-9a-f]{12}\\b", "REVISION");
    }

    private static volatile String test = "outside";

    private Frozen() {}

    /** Adds a text to the file of the test that runs. */
    public static void record(String heading, String text) {
        DIRECTORY.ifPresent(directory -> append(directory.resolve(test + ".txt"), heading, text));
    }

    private static void mask(String pattern, String replacement) {
        MASKS.put(Pattern.compile(pattern), replacement);
    }

    private static synchronized void append(Path file, String heading, String text) {
        String masked = text;
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "=== " + heading + "\n" + masked.stripTrailing() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the test whose file what follows goes to. */
    static void begin(String name) {
        test = name;
    }
}
