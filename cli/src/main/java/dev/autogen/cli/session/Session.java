package dev.autogen.cli.session;

import dev.autogen.cli.application.ApplicationSource;
import dev.autogen.cli.config.Project;
import dev.autogen.runtime.internal.console.Console;
import java.nio.file.Path;
import java.util.Map;

/**
 * What every verb works with.
 *
 * @param project the project and its file
 * @param environment the environment variables
 * @param directory the current directory, against which paths of the command line stand
 * @param console where results and notes go
 * @param prompt who answers questions
 * @param application the application whose settings apply, asked when they are needed
 */
public record Session(
        Project project,
        Map<String, String> environment,
        Path directory,
        Console console,
        Prompt prompt,
        ApplicationSource application) {

    /** Returns a path as the user would type it here. */
    public String relative(Path path) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
