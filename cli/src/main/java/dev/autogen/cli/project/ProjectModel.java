package dev.autogen.cli.project;

import dev.autogen.cli.application.ApplicationUnit;
import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.memory.ModelInputs;
import dev.autogen.cli.memory.ModelMemory;
import dev.autogen.cli.memory.RememberedModel;
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
import java.util.Optional;
import java.util.TreeMap;

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

    /** Returns the schema that the entities ask for there, from memory where nothing changed since the last run. */
    static EntityModel read(EntityOptions options, ClassPath classPath, Session session, Target target) {
        Optional<ModelMemory> memory = inputs(options, classPath.checked(), session, target)
                .memory(session.project().stateDirectory());
        RememberedModel read = memory.filter(m -> !options.fresh())
                .flatMap(ModelMemory::find)
                .orElseGet(() -> {
                    RememberedModel now = read(options, classPath, session, target.schema(), target.server());
                    memory.ifPresent(m -> m.save(now));
                    return now;
                });
        read.leftovers().forEach(name -> session.console().note(LeftoverNote.of(name)));
        read.model().notes().stream().distinct().forEach(session.console()::note);
        return read.model();
    }

    private static ModelInputs inputs(EntityOptions options, ClassPath classPath, Session session, Target target) {
        return new ModelInputs(
                classPath.entries(),
                options.packages(),
                options.classNames(session.directory()),
                options.persistenceUnits(),
                options.mappings(),
                options.settings(session.project()),
                session.application().unit().map(ApplicationUnit::toString).orElse(""),
                target.schema(),
                target.server());
    }

    private static RememberedModel read(
            EntityOptions options, ClassPath classPath, Session session, String schema, ServerVersion server) {
        QuietLogging.set();
        List<String> leftovers = new ArrayList<>();
        EntitySource source = source(options, classPath, session, leftovers).withTargetSchema(schema);
        List<EntitySource> sources = options.persistenceUnits().isEmpty()
                ? List.of(source)
                : options.persistenceUnits().stream()
                        .map(source::withPersistenceUnit)
                        .toList();
        return new RememberedModel(MergedModels.read(sources, server), leftovers);
    }

    private static EntitySource source(
            EntityOptions options, ClassPath classPath, Session session, List<String> leftovers) {
        ClassLoader loader = classPath.loader();
        List<String> classes = new ArrayList<>(options.classNames(session.directory()));
        List<String> packages = new ArrayList<>();
        List<String> mappings = new ArrayList<>(options.mappings());
        boolean named = !classes.isEmpty()
                || !mappings.isEmpty()
                || !options.packages().isEmpty()
                || !options.persistenceUnits().isEmpty();
        Optional<ApplicationUnit> unit = session.application().unit();
        List<String> scanned = new ArrayList<>(options.packages());
        if (!named && unit.isPresent()) {
            classes.addAll(unit.get().classNames());
            packages.addAll(unit.get().packageNames());
            mappings.addAll(unit.get().mappings());
            scanned.addAll(unit.get().scanned());
        }
        if (!scanned.isEmpty()) {
            EntityScanner.Found found = scan(classPath, loader, scanned);
            classes.addAll(found.classNames());
            packages.addAll(found.packageNames());
            mappings.addAll(found.mappingResources());
            leftovers.addAll(found.leftovers());
        }
        if (classes.isEmpty()
                && mappings.isEmpty()
                && options.persistenceUnits().isEmpty()) {
            throw new UsageException(
                    "AG108",
                    "no entities are configured. Use --package, --entities, --persistence-unit or"
                            + " --mapping, or write package = com.example into autogen.properties.");
        }
        Map<String, Object> settings = new TreeMap<>();
        unit.ifPresent(of -> of.settings().forEach((key, value) -> settings.put(key, value.value(key, loader))));
        settings.putAll(options.settings(session.project()));
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
