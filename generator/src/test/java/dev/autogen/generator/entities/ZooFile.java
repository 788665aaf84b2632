package dev.autogen.generator.entities;

import dev.autogen.generator.emit.JavaSourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a zoo file: models one below the other, compiled against the Hibernate that runs.
 *
 * <pre>
 * ## a list with an order column [7.1-]    the name, and the versions of Hibernate that have the feature
 * : hibernate.some_setting = value         settings, if any; autogen.test.postgres is the oldest server that has the feature
 * @Entity class Box { ... }                source without package and imports
 * --- orm.xml                              further files, if any; $package stands for the package of the model
 * </pre>
 *
 * <p>Lines that begin with {@code #} and a blank are comments.
 */
final class ZooFile {

    private static final Pattern HEADER = Pattern.compile("## (.*?)(?: \\[([\\d.]*)-([\\d.]*)])?");
    private static final Pattern SETTING = Pattern.compile(": (\\S+) = (.*)");
    private static final Pattern FILE = Pattern.compile("--- (\\S+)");

    private static final List<String> IMPORTS = List.of(
            "java.io.Serializable",
            "java.math.*",
            "java.net.*",
            "java.time.*",
            "java.util.*",
            "java.util.function.*",
            "jakarta.persistence.*",
            "jakarta.persistence.ForeignKey",
            "jakarta.persistence.Index",
            "jakarta.persistence.OrderBy",
            "jakarta.persistence.Table",
            "jakarta.persistence.Temporal",
            "org.hibernate.annotations.*",
            "org.hibernate.annotations.Cache",
            "org.hibernate.annotations.Parameter",
            "org.hibernate.type.NumericBooleanConverter",
            "org.hibernate.type.SqlTypes",
            "org.hibernate.type.TrueFalseConverter",
            "org.hibernate.type.YesNoConverter");

    private ZooFile() {}

    /**
     * One model of the file.
     *
     * @param name its name
     * @param from the oldest Hibernate that has the feature, empty for all
     * @param to the newest, empty for all
     * @param settings the settings
     * @param sources Java sources
     * @param resources other files by their path
     */
    record Section(
            String name,
            String from,
            String to,
            Map<String, String> settings,
            List<JavaSourceFile> sources,
            Map<String, String> resources) {

        String packageName() {
            return "zoo." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        }

        boolean isFor(String hibernate) {
            return compare(from.isEmpty() ? hibernate : from, hibernate) <= 0
                    && compare(hibernate, to.isEmpty() ? hibernate : to) <= 0;
        }

        /** Compares major and minor; {@code 6.6} is older than {@code 7.1}. */
        private static int compare(String one, String other) {
            return version(one) - version(other);
        }

        private static int version(String text) {
            String[] parts = text.split("\\.");
            return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
        }
    }

    static List<Section> parse(String text) {
        List<Section> sections = new ArrayList<>();
        for (String part : text.split("(?m)^(?=## )")) {
            if (part.startsWith("## ")) {
                sections.add(section(part.lines().toList()));
            }
        }
        return sections;
    }

    private static Section section(List<String> lines) {
        Matcher header = HEADER.matcher(lines.get(0));
        if (!header.matches()) {
            throw new IllegalArgumentException(lines.get(0));
        }
        String from = header.group(2) == null ? "" : header.group(2);
        String to = header.group(3) == null ? "" : header.group(3);
        Map<String, String> settings = new TreeMap<>();
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = files.computeIfAbsent("Model.java", f -> new StringBuilder());
        for (String line : lines.subList(1, lines.size())) {
            Matcher setting = SETTING.matcher(line);
            Matcher file = FILE.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            } else if (file.matches()) {
                current = files.computeIfAbsent(file.group(1), f -> new StringBuilder());
            } else if (!line.startsWith("# ")) {
                current.append(line).append('\n');
            }
        }
        Section section = new Section(header.group(1), from, to, settings, new ArrayList<>(), new TreeMap<>());
        settings.replaceAll((key, value) -> value.replace("$package", section.packageName()));
        files.forEach((name, contents) -> add(section, name, contents.toString()));
        return section;
    }

    private static void add(Section section, String file, String contents) {
        String text = contents.replace("$package", section.packageName());
        if (file.endsWith(".java")) {
            String className = file.substring(0, file.length() - ".java".length());
            section.sources().add(new JavaSourceFile(className, section.packageName(), java(section, className, text)));
        } else {
            section.resources().put(file, text);
        }
    }

    private static String java(Section section, String className, String text) {
        StringBuilder imports = new StringBuilder();
        IMPORTS.forEach(name -> imports.append("import ").append(name).append(";\n"));
        String declaration = "package " + section.packageName() + ";\n";
        return className.equals("package-info") ? text + declaration + imports : declaration + imports + text;
    }
}
