package dev.autogen.cli.project;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user's editor.
 *
 * @param command the words that start it
 */
public record Editor(List<String> command) {

    public Editor {
        command = List.copyOf(command);
    }

    /** Returns the editor that {@code VISUAL} or {@code EDITOR} names. */
    public static Optional<Editor> of(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> CommandWords.of(environment.getOrDefault(name, "")))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(Editor::new);
    }

    /** Says that there is none. */
    public static UsageException missing(List<String> files) {
        return new UsageException(
                "AG142",
                "no editor is configured to open " + String.join(" ", files)
                        + ". Set VISUAL or EDITOR, as in: export EDITOR=vi.");
    }

    /**
     * Opens files in it and waits until it ends.
     *
     * @throws AutogenException AG142 if it cannot be started or fails
     */
    public void open(List<Path> files) {
        List<String> words = new ArrayList<>(command);
        files.forEach(file -> words.add(file.toAbsolutePath().toString()));
        try {
            int exit = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (exit != 0) {
                throw failed("its exit code is " + exit);
            }
        } catch (IOException e) {
            throw failed("could not start it: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while an editor was open"));
        }
    }

    private AutogenException failed(String why) {
        return new AutogenException(
                "AG142",
                "the editor \"" + command.stream().collect(Collectors.joining(" ")) + "\" failed: " + why
                        + ". Set VISUAL or EDITOR to one that works here.");
    }
}
