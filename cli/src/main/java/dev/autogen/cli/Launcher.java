package dev.autogen.cli;

import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.config.Project;
import dev.autogen.runtime.AutogenException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code java -jar} runs: it finds the class path, and runs the command in a loader of it.
 *
 * <p>Our jars, the user's and, where these have none, a bundled Hibernate are one class path, as the shell script makes
 * it for a JVM.
 */
public final class Launcher {

    private final Map<String, String> environment;
    private final Path directory;

    Launcher(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Launcher launcher = new Launcher(System.getenv(), Path.of(""));
        List<Path> classPath = launcher.classPath(List.of(arguments), BundledJars.of(System.getenv()));
        System.setProperty(
                "java.class.path",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        // Java 22 and later would give a console where none is, and say so only to those that are compiled for them.
        System.setProperty("jdk.console", "java.base");
        @SuppressWarnings("SystemConsoleNull")
        boolean terminal = System.console() != null;
        if (terminal) {
            System.setProperty("autogen.terminal", "true");
            System.setProperty("autogen.asks", "true");
        }
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        // Stays open as long as the JVM.
        @SuppressWarnings("resource")
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass("dev.autogen.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Returns our jars, Hibernate where the user has none, and what the user names. */
    List<Path> classPath(List<String> arguments, BundledJars bundled) throws IOException {
        List<Path> users = users(arguments);
        List<Path> all = new ArrayList<>(bundled.own());
        if (users.stream().noneMatch(Launcher::isHibernate)) {
            all.addAll(bundled.hibernate());
        }
        all.addAll(users);
        return all.stream().map(Path::toAbsolutePath).distinct().toList();
    }

    private List<Path> users(List<String> arguments) {
        Optional<String> given = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if ((argument.equals("--classpath") || argument.equals("-cp")) && i + 1 < arguments.size()) {
                given = Optional.of(arguments.get(i + 1));
            } else if (argument.startsWith("--classpath=") || argument.startsWith("-cp=")) {
                given = Optional.of(argument.substring(argument.indexOf('=') + 1));
            }
        }
        Optional<String> here = given.or(() -> Optional.ofNullable(environment.get("AUTOGEN_CLASSPATH")))
                .filter(text -> !text.isBlank());
        try {
            Project project = Project.find(directory);
            return here.map(text -> ClassPath.parse(text, directory))
                    .orElseGet(
                            () -> ClassPath.parse(project.setting("classpath").orElse(""), project.directory()))
                    .entries();
        } catch (AutogenException e) {
            // The command will read the same and refuse it with all that belongs to a refusal.
            return List.of();
        }
    }

    private static boolean isHibernate(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return (name.startsWith("hibernate-core") && name.endsWith(".jar"))
                || Files.isDirectory(entry.resolve("org/hibernate/boot"));
    }
}
