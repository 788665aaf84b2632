package dev.autogen.cli.project;

import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.compile.Directories;
import dev.autogen.generator.server.OnExit;
import dev.autogen.runtime.revision.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the sources with a change in it, compiled; it goes away when this is closed.
 *
 * @param migrations the migrations of the copy
 * @param copy what clears the copy away
 */
public record TriedSources(Migrations migrations, OnExit copy) implements AutoCloseable {

    /**
     * Copies and compiles.
     *
     * @throws dev.autogen.runtime.AutogenException AG561 if the change does not compile or the history does not hold together
     */
    public static TriedSources of(SourceChange change, ProjectOptions options, Session session) {
        try {
            Path directory = Files.createTempDirectory("autogen-sources-");
            OnExit copy = OnExit.clear(() -> Directories.delete(directory));
            try {
                change.copyTo(directory);
                return new TriedSources(
                        ProjectMigrations.find(options, session, directory).migrations(), copy);
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        copy.close();
    }
}
