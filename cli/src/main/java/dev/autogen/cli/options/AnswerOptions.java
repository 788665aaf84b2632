package dev.autogen.cli.options;

import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the user says beforehand of what a difference alone does not tell. */
public final class AnswerOptions {

    @Option(
            names = "--rename",
            split = ",",
            paramLabel = "OLD=NEW",
            description = "Treat a drop and an add as a rename: task.title=task.headline, tasks=task.")
    private List<String> renames = List.of();

    @Option(
            names = "--no-renames",
            description = "Nothing else was renamed: drop what is missing and create what is new.")
    private boolean noRenames;

    @Option(
            names = "--fill",
            paramLabel = "COLUMN=SQL",
            description = "The value of existing rows in a column that becomes NOT NULL: task.priority=3.")
    private List<String> fills = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone that converts between local times and instants: Europe/Berlin.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--constants",
            paramLabel = "COLUMN=CONSTANTS",
            description = "What the stored numbers of an enum mean, starting with 0: task.status=OPEN,LATE,DONE.")
    private List<String> constants = List.of();

    @Option(
            names = "--holds",
            paramLabel = "COLUMN=MEANING",
            description = "What the stored values mean when their type changes: task.length=seconds.")
    private List<String> holds = List.of();

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "A file of answers, one a line: rename OLD=NEW, fill COLUMN=SQL, zone ZONE,"
                    + " constants COLUMN=CONSTANTS, holds COLUMN=MEANING, no-renames.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--keep-dropped",
            description = "Rename columns and tables instead of dropping them. autogen purge drops them later.")
    private boolean keepDropped;

    /** Tells whether what goes is kept under another name. */
    public boolean keepDropped() {
        return keepDropped;
    }

    /**
     * What was said, options and file together.
     *
     * @param renames the renames
     * @param fills the values
     * @param noRenames whether nothing else is a rename
     * @param zone the zone of local times
     * @param constants what numbers of enums have meant
     * @param holds what values stand for
     */
    public record Answers(
            List<String> renames,
            List<String> fills,
            boolean noRenames,
            Optional<String> zone,
            List<String> constants,
            List<String> holds) {}

    /**
     * Returns what was said.
     *
     * @throws UsageException AG159 if the file cannot be read
     */
    public Answers answers(Path directory) {
        List<String> allRenames = new ArrayList<>(renames);
        List<String> allFills = new ArrayList<>(fills);
        List<String> allConstants = new ArrayList<>(constants);
        List<String> allHolds = new ArrayList<>(holds);
        boolean none = noRenames;
        Optional<String> inZone = zone;
        allRenames.removeIf(String::isBlank);
        allFills.removeIf(String::isBlank);
        allConstants.removeIf(String::isBlank);
        allHolds.removeIf(String::isBlank);
        for (String line : lines(directory)) {
            String[] words = line.split("\\s+", 2);
            if (words[0].equals("rename") && words.length == 2) {
                allRenames.add(words[1]);
            } else if (words[0].equals("fill") && words.length == 2) {
                allFills.add(words[1]);
            } else if (words[0].equals("zone") && words.length == 2) {
                inZone = inZone.or(() -> Optional.of(words[1]));
            } else if (words[0].equals("constants") && words.length == 2) {
                allConstants.add(words[1]);
            } else if (words[0].equals("holds") && words.length == 2) {
                allHolds.add(words[1]);
            } else if (line.equals("no-renames")) {
                none = true;
            } else {
                throw new UsageException(
                        "AG159",
                        "the line \"" + line + "\" of \"" + file.orElseThrow() + "\" is not an answer. Write \"rename"
                                + " OLD=NEW\", \"fill COLUMN=SQL\", \"zone ZONE\","
                                + " \"constants COLUMN=CONSTANTS\", \"holds COLUMN=MEANING\" or \"no-renames\", one a line.");
            }
        }
        return new Answers(allRenames, allFills, none, inZone.filter(z -> !z.isBlank()), allConstants, allHolds);
    }

    private List<String> lines(Path directory) {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return Files.readAllLines(directory.resolve(file.get())).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UsageException(
                    "AG159",
                    "could not read the answers in \"" + file.get() + "\": " + e.getMessage()
                            + ". Use --answers with a text file that has lines like \"rename task.title=task.headline\".");
        }
    }
}
