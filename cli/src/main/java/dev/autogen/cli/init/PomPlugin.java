package dev.autogen.cli.init;

import dev.autogen.cli.session.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Maven plugin and the runtime in the POMs of a project. */
final class PomPlugin {

    private static final List<String> PLUGINS = List.of("build", "plugins");
    private static final List<String> MANAGED = List.of("build", "pluginManagement", "plugins");

    private PomPlugin() {}

    /**
     * Adds what is missing and returns what that is, in words: both to the module that has the migrations, and the plugin's
     * version to the root, where a goal is typed by its short name.
     */
    static List<String> add(Path root, Path module) throws IOException {
        List<String> added = new ArrayList<>();
        Path pom = module.resolve("pom.xml");
        XmlFile read = XmlFile.read(pom);
        PomText text = new PomText(Files.readString(pom));
        if (!names(read, "autogen-runtime", "dependencies", "dependency")) {
            text = text.with(List.of("dependencies"), PomText.element("dependency", coordinates("autogen-runtime")));
            added.add("autogen-runtime");
        }
        if (!names(read, "autogen-maven-plugin", "build", "plugins", "plugin")) {
            List<String> plugin = new ArrayList<>(coordinates("autogen-maven-plugin"));
            plugin.addAll(PomText.element(
                    "executions",
                    PomText.element("execution", PomText.element("goals", List.of("<goal>check</goal>")))));
            text = text.with(PLUGINS, PomText.element("plugin", plugin));
            added.add("autogen-maven-plugin");
        }
        Files.writeString(pom, text.text());
        Path top = root.resolve("pom.xml");
        if (!root.equals(module)
                && Files.isRegularFile(top)
                && !names(XmlFile.read(top), "autogen-maven-plugin", "build", "pluginManagement", "plugins", "plugin")
                && !names(XmlFile.read(top), "autogen-maven-plugin", "build", "plugins", "plugin")) {
            Files.writeString(
                    top,
                    new PomText(Files.readString(top))
                            .with(MANAGED, PomText.element("plugin", coordinates("autogen-maven-plugin")))
                            .text());
            added.add("autogen-maven-plugin for the root");
        }
        return added;
    }

    private static boolean names(XmlFile pom, String artifact, String... path) {
        String[] all = Arrays.copyOf(path, path.length + 1);
        all[path.length] = "artifactId";
        return pom.texts(all).contains(artifact);
    }

    private static List<String> coordinates(String artifact) {
        return List.of(
                "<groupId>dev.autogen</groupId>",
                "<artifactId>" + artifact + "</artifactId>",
                "<version>" + Build.read().version() + "</version>");
    }
}
