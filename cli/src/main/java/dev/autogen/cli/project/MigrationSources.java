package dev.autogen.cli.project;

import dev.autogen.cli.options.MigrationOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.compile.SourceFiles;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The source files of the migrations.
 *
 * @param root the source directory
 * @param packages the directories of the packages below it
 */
public record MigrationSources(Path root, List<Path> packages) {

    /** Finds them. */
    public static MigrationSources of(MigrationOptions options, Session session) {
        Path root = options.directory(session.directory());
        return new MigrationSources(
                root,
                options.packages().roots().stream()
                        .map(name -> root.resolve(name.replace('.', '/')))
                        .filter(Files::isDirectory)
                        .toList());
    }

    /**
     * Returns the file of a revision.
     *
     * @throws UsageException AG141 if it is not where its class says
     */
    public Path of(RevisionInfo revision) {
        Path file = root.resolve(revision.className().replace('.', '/') + ".java");
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "AG141",
                    "the source of revision " + revision + " is not at \"" + file
                            + "\". Its class must be in a file of that name, in the directory of its package.");
        }
        return file;
    }

    /** Returns the files whose names carry an id that begins so, whether they compile or not. */
    public List<Path> named(String beginning) {
        Pattern name = Pattern.compile("R\\d{12}_" + Pattern.quote(beginning) + "[A-Za-z0-9]*(_\\w+)?[.]java");
        return files().stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .filter(file -> !file.getFileName().toString().matches(".*_Part\\d+[.]java"))
                .toList();
    }

    /** Returns all files, in order. */
    public List<Path> files() {
        return packages.stream()
                .flatMap(directory -> SourceFiles.below(directory).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
