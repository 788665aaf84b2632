package dev.autogen.cli.init;

import dev.autogen.cli.application.SpringSettings;
import dev.autogen.cli.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What there is in a directory, as far as autogen wants to know it.
 *
 * @param directory the directory
 * @param template how it is laid out
 * @param entities the modules with entities, the one with most of them first
 * @param home the module that migrations go to
 * @param jars what the entities need
 * @param units the persistence units
 * @param spring what Spring Boot tells Hibernate
 * @param application the Spring Boot application, where its context can be prepared
 * @param classes the directories of the classes
 * @param troubles what could not be found out, and why
 */
record FoundProject(
        Path directory,
        Template template,
        List<FoundEntities> entities,
        BuildModule home,
        List<Path> jars,
        List<String> units,
        SpringSettings spring,
        Optional<String> application,
        List<Path> classes,
        List<String> troubles) {

    static FoundProject in(Path directory, Template template, boolean build, Session session) {
        List<BuildModule> modules = Modules.of(directory, template);
        List<String> troubles = new ArrayList<>();
        List<Path> jars = List.of();
        boolean asked = build && template == Template.MAVEN && Files.isRegularFile(directory.resolve("pom.xml"));
        if (asked) {
            MavenRun maven = new MavenRun(directory);
            session.console().note("asking Maven for classes and class path: " + String.join(" ", maven.command()));
            MavenRun.Answer answer = maven.run(modules);
            jars = answer.jars();
            answer.failure().ifPresent(why -> troubles.add("Maven failed: " + why));
        }
        if (!asked || !troubles.isEmpty()) {
            jars = ConfigFile.listed(directory);
        }
        List<FoundEntities> entities = modules.stream()
                .map(FoundEntities::in)
                .filter(found -> !found.classNames().isEmpty())
                .sorted(Comparator.comparingInt(found -> -found.classNames().size()))
                .toList();
        BuildModule home = entities.stream()
                .map(FoundEntities::module)
                .findFirst()
                .or(() -> modules.stream().findFirst())
                .orElseGet(() -> BuildModule.plain(directory));
        FoundApplication application = FoundApplication.in(directory, modules, jars, session.environment());
        application.failure().ifPresent(why -> session.console().note(why));
        return new FoundProject(
                directory,
                template,
                entities,
                home,
                jars,
                units(modules),
                SpringSettings.of(
                        jars, modules.stream().map(BuildModule::resources).toList()),
                application.className(),
                application.className().isPresent() ? application.classes() : classes(entities, home),
                troubles);
    }

    private static List<String> units(List<BuildModule> modules) {
        return modules.stream()
                .map(module -> module.resources().resolve("META-INF/persistence.xml"))
                .filter(Files::isRegularFile)
                .flatMap(file -> XmlFile.read(file).elements("persistence-unit").stream())
                .map(unit -> unit.getAttribute("name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns the packages of the entities. */
    List<String> packages() {
        return FoundEntities.packages(entities);
    }

    String migrationsPackage() {
        return FoundEntities.migrationsPackage(packages());
    }

    private static List<Path> classes(List<FoundEntities> entities, BuildModule home) {
        return entities.isEmpty()
                ? home.classPath()
                : entities.stream()
                        .flatMap(found -> found.module().classPath().stream())
                        .toList();
    }

    int entityCount() {
        return entities.stream().mapToInt(found -> found.classNames().size()).sum();
    }

    /** Returns the version of the Hibernate among the jars. */
    Optional<String> hibernate() {
        return jars.stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches("hibernate-core-\\d.*\\.jar"))
                .map(name -> name.replaceFirst("hibernate-core-(.*)\\.jar", "$1"))
                .findFirst();
    }

    /** Tells whether what migrations are compiled against is on the class path. */
    boolean hasRuntime() {
        return jars.stream().anyMatch(jar -> jar.toString().contains("autogen-runtime"));
    }
}
