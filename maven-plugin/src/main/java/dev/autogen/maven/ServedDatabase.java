package dev.autogen.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Embedded databases that other plugins of this build use; each runs until a goal of autogen needs it or Maven ends.
 *
 * <p>The end of Maven closes the pipe to the server's standard input, on which it waits.
 */
final class ServedDatabase {

    private static final Map<Path, Process> RUNNING = new ConcurrentHashMap<>();
    private static final List<String> ANSWERS = List.of("url", "user", "password");

    private ServedDatabase() {}

    /** Starts one and returns its url, user and password. */
    static Map<String, String> start(Path stateDirectory, ProcessBuilder builder, Log log)
            throws IOException, MojoExecutionException {
        stop(stateDirectory);
        Process process = builder.start();
        RUNNING.put(stateDirectory.normalize(), process);
        Map<String, String> found = new LinkedHashMap<>();
        BufferedReader lines = process.inputReader();
        while (found.size() < ANSWERS.size()) {
            String line = lines.readLine();
            if (line == null) {
                throw new MojoExecutionException(
                        "AG602 autogen could not start the embedded database; the lines above say why.");
            }
            String name = line.replaceFirst(" .*", "");
            if (ANSWERS.contains(name)) {
                found.put(name, line.substring(name.length()).strip());
            } else {
                log.info(line);
            }
        }
        return found;
    }

    /** Ends the one of a project, so that another command can have it. */
    static void stop(Path stateDirectory) throws IOException {
        Process process = RUNNING.remove(stateDirectory.normalize());
        if (process != null) {
            process.getOutputStream().close();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the embedded database stopped");
            }
        }
    }
}
