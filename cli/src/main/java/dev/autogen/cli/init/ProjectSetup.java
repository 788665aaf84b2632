package dev.autogen.cli.init;

import dev.autogen.cli.config.Project;
import dev.autogen.cli.config.StateDirectory;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.compile.SourceFiles;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a directory a project of autogen, and keeps what is there. */
public final class ProjectSetup {

    private static final String README = "README.md";

    private final Path directory;
    private final Session session;
    private final List<String> written = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    /** Makes the setup of a directory, which need not be there. */
    public ProjectSetup(Path directory, Session session) {
        this.directory = directory.toAbsolutePath().normalize();
        this.session = session;
    }

    /**
     * Finds out what there is and writes what is missing.
     *
     * @param asked the layout the user names
     * @param build whether Maven may be asked
     * @param plugin whether the POM gets the Maven plugin and the runtime
     * @throws UsageException AG150 if the directory holds something that is no project
     */
    public SetupResult run(Optional<Template> asked, boolean build, boolean plugin) {
        Optional<Path> root = rootOfModule(asked);
        if (root.isPresent()) {
            session.console()
                    .note("\"" + session.relative(directory) + "\" is a module of the project in \"" + root.get()
                            + "\": its build knows all modules, so autogen.properties is for them all. --template makes"
                            + " a module a project of its own");
            return new ProjectSetup(root.get(), session).run(asked, build, plugin);
        }
        checkDirectory(asked);
        Template template = asked.or(() -> Template.of(directory)).orElse(Template.PLAIN);
        try {
            Files.createDirectories(directory);
            FoundProject found = FoundProject.in(directory, template, build, session);
            writeJars(found.jars());
            writeConfig(new ConfigFile(found));
            Path folder = folder();
            writeFirstSteps(found, folder);
            boolean mavenPlugin = plugin && addPlugin(found);
            return new SetupResult(found, List.copyOf(written), List.copyOf(kept), hasMigrations(folder), mavenPlugin);
        } catch (IOException e) {
            throw new AutogenException(
                    "AG152",
                    "cannot write to \"" + directory + "\": " + e
                            + ". Run it in a project directory that you may write to.",
                    e);
        }
    }

    /** Returns the project that a module belongs to; none for a directory that is a project of its own already. */
    private Optional<Path> rootOfModule(Optional<Template> asked) {
        boolean own = asked.isPresent()
                || !Files.isDirectory(directory)
                || Files.isRegularFile(directory.resolve(Project.FILE));
        return own ? Optional.empty() : parent();
    }

    private void checkDirectory(Optional<Template> asked) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw refused("is a file. Name the directory of a project");
        } else if (asked.isPresent() || Files.isRegularFile(directory.resolve(Project.FILE))) {
            return;
        }
        if (Template.of(directory).isPresent()) {
            return;
        }
        Optional<Path> around = around();
        if (around.isPresent()) {
            throw refused("would be a project inside the one in \"" + around.get()
                    + "\". Run autogen init there: migrations go to a package beside the entities. Set migrations = DIR in"
                    + " autogen.properties to put them elsewhere");
        } else if (!isEmpty()) {
            throw refused(
                    "is not empty, and has no pom.xml and no build.gradle. Name the directory of a project, an empty"
                            + " one, or use --template plain");
        }
    }

    /** Returns the project that a new directory would lie in. */
    private Optional<Path> around() {
        return above().findFirst();
    }

    /** Returns the outermost project that has the directory among its modules. */
    private Optional<Path> parent() {
        return above().filter(above -> Modules.of(above, Template.of(above).orElseThrow()).stream()
                        .anyMatch(module -> module.directory().normalize().equals(directory)))
                .reduce((inner, outer) -> outer);
    }

    /** Returns the directories above that have a build file, the nearest first. */
    private Stream<Path> above() {
        return Stream.iterate(Optional.ofNullable(directory.getParent()), at -> at.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(above -> Template.of(above).isPresent());
    }

    private boolean isEmpty() {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("."));
        } catch (IOException e) {
            throw new AutogenException("AG152", "cannot read \"" + directory + "\": " + e.getMessage() + ".", e);
        }
    }

    private UsageException refused(String why) {
        return new UsageException("AG150", "\"" + session.relative(directory) + "\" " + why + ".");
    }

    private void writeJars(List<Path> jars) throws IOException {
        if (jars.isEmpty()) {
            return;
        }
        StateDirectory.prepare(directory.resolve(".autogen"));
        Files.writeString(
                directory.resolve(ConfigFile.JARS),
                jars.stream().map(jar -> jar + "\n").collect(Collectors.joining()));
    }

    private void writeConfig(ConfigFile config) throws IOException {
        Path file = directory.resolve(Project.FILE);
        if (!Files.exists(file)) {
            write(file, config.text());
            return;
        }
        String text = Files.readString(file);
        String longer = config.withJars(text);
        if (!longer.equals(text)) {
            Files.writeString(file, longer);
            written.add(session.relative(file) + " (the jars are in classpath now)");
        }
        Map<String, String> missing = config.missingIn(Project.find(directory));
        if (missing.isEmpty() && !longer.equals(text)) {
            return;
        } else if (missing.isEmpty()) {
            kept.add(session.relative(file));
            return;
        }
        String before = Files.readString(file);
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        Files.writeString(
                file,
                separator + "\n# Added by autogen init.\n" + ConfigFile.lines(missing),
                StandardOpenOption.APPEND);
        written.add(session.relative(file) + " (added " + String.join(", ", missing.keySet()) + ")");
    }

    private boolean addPlugin(FoundProject found) throws IOException {
        Path pom = found.home().directory().resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            throw new UsageException(
                    "AG606",
                    "--plugin needs a Maven project, but there is no \"" + session.relative(pom)
                            + "\". Omit --plugin.");
        }
        List<String> added = PomPlugin.add(directory, found.home().directory());
        if (added.isEmpty()) {
            kept.add(session.relative(pom));
        } else {
            written.add(session.relative(pom) + " (added " + String.join(", ", added) + ")");
        }
        return true;
    }

    /** The folder is the one that the file names, which may be older than this run. */
    private Path folder() {
        Project project = Project.find(directory);
        return directory
                .resolve(project.setting("migrations").orElseThrow())
                .resolve(project.setting("migrations-package")
                        .orElseThrow()
                        .replaceFirst(",.*", "")
                        .replaceFirst("\\.\\*$", "")
                        .strip()
                        .replace('.', '/'));
    }

    private static boolean hasMigrations(Path folder) throws IOException {
        for (Path file : SourceFiles.below(folder)) {
            if (Files.readString(file).contains("@Revision")) {
                return true;
            }
        }
        return false;
    }

    private void writeFirstSteps(FoundProject found, Path folder) throws IOException {
        Path readme = folder.resolve(README);
        if (Files.exists(readme)) {
            kept.add(session.relative(readme));
        } else {
            Files.createDirectories(folder);
            write(readme, FirstSteps.text(found));
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        written.add(session.relative(file));
    }
}
