package dev.autogen.cli.project;

import dev.autogen.cli.config.StateDirectory;
import dev.autogen.cli.options.PackageOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.compile.CompiledSources;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.compile.SourceFiles;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.Migrations;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The migrations of the project, compiled from their sources where these are not compiled yet.
 *
 * @param migrations the migrations; a project that has none yet has none
 * @param fingerprint a hash of all sources
 */
public record ProjectMigrations(Migrations migrations, String fingerprint) {

    /** Finds them. */
    public static ProjectMigrations find(ProjectOptions options, Session session) {
        options.migrations().packages().repeated().forEach(name -> session.console()
                .note("the package " + name + " of the migrations is listed twice"));
        return find(options, session, options.migrations().directory(session.directory()));
    }

    /** Finds them in another source directory, as a copy of the sources is. */
    public static ProjectMigrations find(ProjectOptions options, Session session, Path sources) {
        PackageOptions packages = options.migrations().packages();
        String[] names = packages.names().toArray(String[]::new);
        if (Files.exists(sources) && !Files.isDirectory(sources)) {
            throw new UsageException(
                    "AG106",
                    "\"" + sources + "\" is not a directory. Set --migrations to the directory of the sources.");
        }
        List<String> roots = packages.roots().stream()
                .filter(name -> !SourceFiles.below(directory(sources, name)).isEmpty())
                .toList();
        if (roots.isEmpty()) {
            return new ProjectMigrations(Migrations.none(String.join(", ", names)), "none");
        }
        StateDirectory.prepare(session.project().stateDirectory());
        MigrationCompiler compiler = new MigrationCompiler(
                options.classPath().classPath(session.directory()).entries());
        Path classes = new CompiledSources(
                        compiler, session.project().stateDirectory().resolve("classes"))
                .classesOf(
                        sources,
                        roots.stream().map(name -> directory(sources, name)).toList());
        return new ProjectMigrations(
                Migrations.findAny(loader(classes, roots), names),
                classes.getFileName().toString());
    }

    private static Path directory(Path sources, String packageName) {
        return sources.resolve(packageName.replace('.', '/'));
    }

    private static ClassLoader loader(Path classes, List<String> roots) {
        try {
            return new CompiledPackages(classes, roots, ProjectMigrations.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
