package dev.autogen.cli.project;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The file {@code autogen.accepted}: differences that stay, each with its reason. */
public record AcceptedDifferences(Path file, Map<String, String> reasons) {

    private static final String NAME = "autogen.accepted";
    private static final String SEPARATOR = "  # ";
    private static final List<String> HEAD = List.of(
            "# Differences between entities and database that stay. autogen check and autogen -m leave them out.",
            "# Each line is a difference as autogen check prints it, two spaces, # and the reason.");

    /** Reads the file of a project; no file accepts nothing. */
    public static AcceptedDifferences of(Path directory) {
        Path file = directory.resolve(NAME);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : lines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int at = line.lastIndexOf(SEPARATOR);
                    if (at < 0 || line.substring(at + SEPARATOR.length()).isBlank()) {
                        throw new AutogenException(
                                "AG660",
                                "\"" + line + "\" in \"" + NAME + "\" has no reason. Add one at the end of the line:"
                                        + SEPARATOR + "why the difference stays.");
                    }
                    reasons.put(
                            line.substring(0, at).strip(),
                            line.substring(at + SEPARATOR.length()).strip());
                }
            }
        }
        return new AcceptedDifferences(file, reasons);
    }

    /** Returns the line that stands for a difference. */
    public static String line(Operation difference) {
        return difference.describe().replace('\n', ' ').strip();
    }

    /** Returns a comparison without what is accepted. */
    public Comparison without(Comparison comparison) {
        return reasons.isEmpty() ? comparison : comparison.without(operation -> reasons.containsKey(line(operation)));
    }

    /** Returns the accepted lines that are no difference any more. */
    public List<String> gone(Comparison comparison) {
        Set<String> there =
                comparison.upgrade().stream().map(AcceptedDifferences::line).collect(Collectors.toSet());
        return reasons.keySet().stream().filter(line -> !there.contains(line)).toList();
    }

    /** Returns the same with more lines for one reason; a line that is there keeps its own. */
    public AcceptedDifferences and(List<String> lines, String reason) {
        Map<String, String> all = new LinkedHashMap<>(reasons);
        lines.forEach(line -> all.putIfAbsent(line, reason));
        return new AcceptedDifferences(file, all);
    }

    /** Returns the same without these lines. */
    public AcceptedDifferences without(List<String> lines) {
        Map<String, String> all = new LinkedHashMap<>(reasons);
        lines.forEach(all::remove);
        return new AcceptedDifferences(file, all);
    }

    /** Writes the file. */
    public void write() {
        List<String> text = new ArrayList<>(HEAD);
        reasons.forEach((line, reason) -> text.add(line + SEPARATOR + reason));
        try {
            Files.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
