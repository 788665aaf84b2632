package dev.autogen.cli.project;

import dev.autogen.cli.session.Session;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user's commands that run on each file autogen writes, in their order: formatters, say. */
public final class FileHooks {

    private static final String FILE = "{file}";

    private final List<Hook> hooks;
    private final Session session;

    private FileHooks(List<Hook> hooks, Session session) {
        this.hooks = hooks;
        this.session = session;
    }

    /** One command, its words and where it runs. */
    private record Hook(String name, List<String> words, Path directory) {

        /** The file stands where the command says so, else it is the first argument. */
        List<String> on(Path file) {
            List<String> command = new ArrayList<>(words.stream()
                    .map(word -> word.replace(FILE, file.toString()))
                    .toList());
            if (words.stream().noneMatch(word -> word.contains(FILE))) {
                command.add(1, file.toString());
            }
            return command;
        }
    }

    /**
     * Returns the hooks of these names, as the project's file defines them.
     *
     * @throws UsageException AG125 if it does not define one
     */
    public static FileHooks of(List<String> names, Session session) {
        List<Hook> hooks = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> hook(name, session))
                .toList();
        return new FileHooks(hooks, session);
    }

    private static Hook hook(String name, Session session) {
        List<String> words = CommandWords.of(session.project()
                .setting("hook." + name + ".command")
                .orElseThrow(() -> new UsageException(
                        "AG125",
                        "the hook \"" + name + "\" has no command. Write hook." + name
                                + ".command = google-java-format --replace {file} into autogen.properties, or remove it"
                                + " from --hooks.")));
        Path directory = session.project()
                .directory()
                .resolve(
                        session.project().setting("hook." + name + ".directory").orElse(""))
                .normalize();
        if (!Files.isDirectory(directory)) {
            throw new UsageException(
                    "AG125",
                    "the hook \"" + name + "\" runs in \"" + directory + "\", which is not a directory. Correct hook."
                            + name + ".directory in autogen.properties.");
        }
        return new Hook(name, words, directory);
    }

    /**
     * Runs all of them on a file that is written.
     *
     * @throws AutogenException AG126 if one cannot be run or fails; the file stays
     */
    public void run(Path file) {
        for (Hook hook : hooks) {
            run(hook, file.toAbsolutePath());
        }
    }

    private void run(Hook hook, Path file) {
        Process process;
        try {
            process = new ProcessBuilder(hook.on(file))
                    .directory(hook.directory().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new AutogenException("AG126", failed(hook, file, "could not run it: " + e.getMessage()), e);
        }
        String output = output(process).strip();
        int exit = await(process);
        output.lines().forEach(line -> session.console().note(hook.name() + ": " + line));
        if (exit != 0) {
            throw new AutogenException("AG126", failed(hook, file, "its exit code is " + exit));
        }
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while a hook ran"));
        }
    }

    private static String failed(Hook hook, Path file, String why) {
        return "the hook \"" + hook.name() + "\" (" + String.join(" ", hook.words()) + ") failed: " + why
                + ". The migration is written and proven. It is at " + file
                + ". Fix the hook, and run it by hand.";
    }
}
