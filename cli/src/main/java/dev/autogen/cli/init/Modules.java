package dev.autogen.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search for the modules of a project in its build files. */
final class Modules {

    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\b(.*)$");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    private Modules() {}

    static List<BuildModule> of(Path directory, Template template) {
        return switch (template) {
            case MAVEN -> maven(directory);
            case GRADLE -> gradle(directory);
            case PLAIN -> List.of(BuildModule.plain(directory));
        };
    }

    private static List<BuildModule> maven(Path directory) {
        Path file = directory.resolve("pom.xml");
        if (!Files.isRegularFile(file)) {
            return List.of(BuildModule.maven(directory, directory.resolve("src/main/java")));
        }
        XmlFile pom = XmlFile.read(file);
        List<BuildModule> found = new ArrayList<>();
        if (!pom.text("packaging").equals(Optional.of("pom"))) {
            String sources = pom.text("build", "sourceDirectory")
                    .map(text -> text.replaceFirst("^\\$\\{(project\\.)?basedir}/", ""))
                    .filter(text -> !text.contains("${"))
                    .orElse("src/main/java");
            found.add(BuildModule.maven(directory, directory.resolve(sources)));
        }
        for (String module : pom.texts("modules", "module")) {
            Path below = directory.resolve(module).normalize();
            if (Files.isRegularFile(below.resolve("pom.xml"))) {
                found.addAll(maven(below));
            }
        }
        return found;
    }

    private static List<BuildModule> gradle(Path directory) {
        List<BuildModule> found = new ArrayList<>(List.of(BuildModule.gradle(directory)));
        for (String name : List.of("settings.gradle", "settings.gradle.kts")) {
            Path settings = directory.resolve(name);
            if (Files.isRegularFile(settings)) {
                for (Matcher line = INCLUDE.matcher(read(settings)); line.find(); ) {
                    QUOTED.matcher(line.group(1))
                            .results()
                            .map(quoted ->
                                    quoted.group(1).replaceFirst("^:", "").replace(':', '/'))
                            .map(directory::resolve)
                            .filter(Files::isDirectory)
                            .map(BuildModule::gradle)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
