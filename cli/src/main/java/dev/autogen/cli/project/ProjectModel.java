package dev.autogen.cli.project;

import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.entities.MergedModels;
import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entities that the options name, read through the Hibernate that is on the class path. */
final class ProjectModel {

    private ProjectModel() {}

    /**
     * What the model is for.
     *
     * @param schema the schema that its names leave out
     * @param server the version of the server
     */
    record Target(String schema, ServerVersion server) {}

    /** Returns the schema that the entities ask for there. */
    static EntityModel read(EntityOptions options, ClassPath classPath, Session session, Target target) {
        QuietLogging.set();
        EntitySource source = source(options, classPath.checked(), session).withTargetSchema(target.schema());
        List<EntitySource> sources = options.persistenceUnits().isEmpty()
                ? List.of(source)
                : options.persistenceUnits().stream()
                        .map(source::withPersistenceUnit)
                        .toList();
        EntityModel model = MergedModels.read(sources, target.server());
        model.notes().stream().distinct().forEach(session.console()::note);
        return model;
    }

    private static EntitySource source(EntityOptions options, ClassPath classPath, Session session) {
        ClassLoader loader = classPath.loader();
        List<String> classes = new ArrayList<>(options.classNames(session.directory()));
        List<String> packages = new ArrayList<>();
        List<String> mappings = new ArrayList<>(options.mappings());
        if (!options.packages().isEmpty()) {
            EntityScanner.Found found = scan(classPath, loader, options.packages());
            classes.addAll(found.classNames());
            packages.addAll(found.packageNames());
            mappings.addAll(found.mappingResources());
            found.leftovers().forEach(name -> session.console().note(LeftoverNote.of(name)));
        }
        if (classes.isEmpty()
                && mappings.isEmpty()
                && options.persistenceUnits().isEmpty()) {
            throw new UsageException(
                    "AG108",
                    "autogen does not know which entities to read. Give --package, --entities, --persistence-unit or"
                            + " --mapping, or write package = com.example into autogen.properties.");
        }
        Map<String, String> settings = options.settings(session.project());
        return EntitySource.of(loader)
                .withClassNames(classes.stream().distinct().toList())
                .withPackageNames(packages)
                .withMappingResources(mappings)
                .withSettings(settings);
    }

    private static EntityScanner.Found scan(ClassPath classPath, ClassLoader loader, List<String> packages) {
        List<File> files = classPath.entries().stream().map(Path::toFile).toList();
        return files.isEmpty() ? EntityScanner.packages(loader, packages) : EntityScanner.packages(files, packages);
    }
}
