package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Fields;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cache in a text file, one answer a line: checksum, key and fields with tabs between.
 *
 * <p>A line whose checksum does not fit is passed over. Only answers that the last run used are kept.
 */
public final class CanonicalCacheFile implements CanonicalCache {

    private final Path file;
    private final Map<String, List<String>> known;
    private final Map<String, List<String>> used = new TreeMap<>();
    private boolean grown;

    private CanonicalCacheFile(Path file, Map<String, List<String>> known) {
        this.file = file;
        this.known = known;
    }

    /** Opens the file for a server version in a directory, which need not be there yet. */
    public static CanonicalCacheFile in(Path directory, ServerVersion server) {
        Path file = directory.resolve("canonical-" + server.number());
        return new CanonicalCacheFile(file, read(file));
    }

    @Override
    public Optional<List<String>> find(String key) {
        Optional<List<String>> answer = Optional.ofNullable(known.get(key));
        answer.ifPresent(a -> used.put(key, a));
        return answer;
    }

    @Override
    public void remember(String key, List<String> answer) {
        known.put(key, answer);
        used.put(key, answer);
        grown = true;
    }

    /** Writes the file if there is something new; where it cannot be written, the server is asked again next time. */
    @Override
    public void save() {
        if (!grown) {
            return;
        }
        List<String> lines = new ArrayList<>();
        used.forEach((key, answer) -> lines.add(line(key, answer)));
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory == null) {
                return;
            }
            Files.createDirectories(directory);
            Path written = Files.createTempFile(directory, "canonical-", ".new");
            Files.write(written, lines, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            grown = false;
        } catch (IOException e) {
            grown = true;
        }
    }

    private static Map<String, List<String>> read(Path file) {
        Map<String, List<String>> known = new HashMap<>();
        if (!Files.isReadable(file)) {
            return known;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                take(line, known);
            }
        } catch (MalformedInputException e) {
            return new HashMap<>();
        } catch (IOException e) {
            return known;
        }
        return known;
    }

    private static void take(String line, Map<String, List<String>> known) {
        int tab = line.indexOf('\t');
        if (tab < 0 || !line.substring(0, tab).equals(Fields.digest(line.substring(tab + 1)))) {
            return;
        }
        List<String> fields = Fields.split(line.substring(tab + 1));
        known.put(fields.get(0), fields.subList(1, fields.size()));
    }

    private static String line(String key, List<String> answer) {
        List<String> fields = new ArrayList<>(List.of(key));
        fields.addAll(answer);
        String body = Fields.join(fields);
        return Fields.digest(body) + "\t" + body;
    }
}
