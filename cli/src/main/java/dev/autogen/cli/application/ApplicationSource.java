package dev.autogen.cli.application;

import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.config.EarlyOptions;
import dev.autogen.cli.config.Project;
import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.console.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The way to the application of a project: asked once, when something needs it, and remembered. */
public final class ApplicationSource {

    private static final List<String> ENTITIES = List.of("package", "entities", "persistence-unit", "mapping");
    private static final String NOT_SEEN = "not seen: beans (naming strategies, customizers, EntityManagerFactory"
            + " definitions), profiles, imports, @EntityScan";

    private final Project project;
    private final EarlyOptions options;
    private final Path currentDirectory;
    private final Console console;
    private boolean asked;
    private Optional<Application> application = Optional.empty();
    private boolean askedAddress;
    private Optional<DataSourceAddress> address = Optional.empty();

    /** Makes the source for one run. */
    public ApplicationSource(Project project, EarlyOptions options, Path currentDirectory, Console console) {
        this.project = project;
        this.options = options;
        this.currentDirectory = currentDirectory;
        this.console = console;
    }

    /** Returns the unit whose settings apply; empty where the project names its entities itself, or has no application. */
    public Optional<ApplicationUnit> unit() {
        return application().map(found -> found.unit(options.given("unit").or(() -> project.setting("unit"))));
    }

    /** Returns the application. */
    public synchronized Optional<Application> application() {
        if (!asked) {
            ClassPath classPath = options.classPath(project, currentDirectory);
            application = className(classPath).map(name -> prepare(name, classPath, project, options, true));
            application.ifPresent(found -> found.notes().forEach(console::note));
            asked = true;
        }
        return application;
    }

    /**
     * Returns what the data source of the unit has for an option: url, user or password. It is asked anew, since no
     * password is kept.
     */
    public synchronized Optional<String> address(String option) {
        if (!askedAddress) {
            ClassPath classPath = options.classPath(project, currentDirectory);
            address = className(classPath)
                    .map(name -> prepare(name, classPath, project, options, false))
                    .map(found -> found.unit(options.given("unit").or(() -> project.setting("unit"))))
                    .flatMap(ApplicationUnit::address);
            askedAddress = true;
        }
        DataSourceAddress found = address.orElseThrow(() -> new UsageException(
                "AG646",
                "url = application asks for the data source of the application, whose properties do not say where it"
                        + " leads. Give the address: url = postgresql://host/name."));
        return switch (option) {
            case "url" -> Optional.of(found.url());
            case "user" -> found.user();
            default -> found.password();
        };
    }

    private Optional<String> className(ClassPath classPath) {
        Optional<String> named = options.given("application").or(() -> project.setting("application"));
        if (named.isPresent()) {
            Optional<String> asked = named.filter(name -> !name.equals("none"));
            asked.ifPresent(name -> checkCompiled(name, classPath));
            return asked;
        }
        boolean chosen = ENTITIES.stream()
                .anyMatch(
                        key -> options.given(key).or(() -> project.setting(key)).isPresent());
        if (chosen
                || jars(classPath).noneMatch(jar -> jar.getFileName().toString().startsWith("spring-boot"))) {
            return Optional.empty();
        }
        List<String> found = EntityScanner.marked(classPath.entries().stream()
                        .filter(Files::isDirectory)
                        .map(Path::toFile)
                        .toList())
                .applications();
        if (found.size() > 1) {
            throw new UsageException(
                    "AG640",
                    "there are " + found.size() + " Spring Boot applications: \"" + String.join("\", \"", found)
                            + "\". Say which: application = " + found.get(0) + " in autogen.properties, or none.");
        }
        return found.stream().findFirst();
    }

    /** Files alone must not stand in for a checkout that is not compiled: they would be missing as well. */
    private static void checkCompiled(String name, ClassPath classPath) {
        String file = name.replace('.', '/') + ".class";
        if (classPath.entries().stream().noneMatch(entry -> Files.exists(entry.resolve(file)))
                && classPath.checked().loader().getResource(file) == null) {
            throw new UsageException(
                    "AG645",
                    "the application \"" + name + "\" is not on the class path, and its settings decide over schema and"
                            + " names. Compile it first, correct application or classpath in autogen.properties, or write"
                            + " application = none.");
        }
    }

    /**
     * Returns an application as it is now.
     *
     * @param remembered whether an earlier answer will do, which has no password
     */
    public static Application prepare(
            String name, ClassPath classPath, Project project, EarlyOptions options, boolean remembered) {
        List<String> arguments = project.applicationArguments();
        ProbeCache cache = new ProbeCache(project.directory().resolve(".autogen"));
        String key = ApplicationHash.of(project.directory(), classPath, name, arguments, options.environment());
        Optional<Properties> known = remembered ? cache.find(key) : Optional.empty();
        Properties report = known.orElseGet(
                () -> new ProbeRun(project.directory(), classPath, options.environment()).run(name, arguments));
        if (report.containsKey("failure")) {
            return fromFiles(name, classPath, report.getProperty("failure"));
        }
        if (known.isEmpty() && remembered) {
            cache.keep(key, report);
        }
        return Application.read(name, report);
    }

    /** What files say is less than what the application would: the note says so. */
    private static Application fromFiles(String name, ClassPath classPath, String failure) {
        List<Path> directories =
                classPath.entries().stream().filter(Files::isDirectory).toList();
        SpringSettings files = SpringSettings.of(jars(classPath).toList(), directories);
        Map<String, ApplicationSetting> settings = new TreeMap<>();
        files.hibernate()
                .forEach((key, value) ->
                        settings.put(key, new ApplicationSetting(value, Optional.empty(), "application files")));
        int dot = name.lastIndexOf('.');
        ApplicationUnit unit = new ApplicationUnit(
                "default",
                "entityManagerFactory",
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(dot < 0 ? "" : name.substring(0, dot)),
                settings,
                Map.of(),
                files.url()
                        .map(url ->
                                new DataSourceAddress(url, "application files", Optional.empty(), Optional.empty())),
                Optional.empty());
        String why = "could not prepare the context of " + name + ": " + failure + "; its files are read instead, "
                + NOT_SEEN;
        return new Application(name, Optional.empty(), List.of(), List.of(unit), List.of(why));
    }

    private static Stream<Path> jars(ClassPath classPath) {
        return classPath.entries().stream().filter(entry -> entry.toString().endsWith(".jar"));
    }
}
