package dev.autogen.cli.init;

import dev.autogen.generator.compile.SourceFiles;
import dev.autogen.generator.entities.boot.EntityScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entities of a module.
 *
 * @param module the module
 * @param classNames their classes
 * @param application the package of the Spring Boot application in it
 * @param compiled whether they were found in classes, or else in sources that are not compiled
 * @param leftovers the classes whose sources are gone
 */
record FoundEntities(
        BuildModule module,
        List<String> classNames,
        Optional<String> application,
        boolean compiled,
        List<String> leftovers) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern ENTITY =
            Pattern.compile("(?m)^\\s*@(?:jakarta\\.persistence\\.)?Entity\\b[^;]*?\\b(?:class|record)\\s+(\\w+)");
    private static final List<String> LAYERS =
            List.of("domain", "model", "models", "entity", "entities", "persistence", "jpa", "data");

    static FoundEntities in(BuildModule module) {
        List<java.io.File> classes = module.classes().stream()
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .toList();
        EntityScanner.Marked marked = EntityScanner.marked(classes);
        if (!marked.entities().isEmpty()) {
            return new FoundEntities(
                    module,
                    marked.entities(),
                    marked.applications().stream().findFirst().map(FoundEntities::packageOf),
                    true,
                    marked.leftovers());
        }
        return new FoundEntities(module, inSources(module.sources()), Optional.empty(), false, List.of());
    }

    private static List<String> inSources(Path sources) {
        try {
            List<String> found = new ArrayList<>();
            for (Path file : SourceFiles.below(sources)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Matcher entity = ENTITY.matcher(text);
                Matcher named = PACKAGE.matcher(text);
                if (text.contains("jakarta.persistence") && entity.find()) {
                    found.add((named.find() ? named.group(1) + "." : "") + entity.group(1));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the packages to search: that of the application, or the one above all, or each. */
    static List<String> packages(List<FoundEntities> modules) {
        TreeSet<String> all = new TreeSet<>(modules.stream()
                .flatMap(module -> module.classNames().stream())
                .map(FoundEntities::packageOf)
                .toList());
        Optional<String> application = modules.stream()
                .flatMap(module -> module.application().stream())
                .filter(root -> all.stream().allMatch(name -> isBelow(name, root)))
                .findFirst();
        String above = application.orElseGet(
                () -> all.stream().reduce(FoundEntities::common).orElse(""));
        return above.contains(".") || all.size() == 1
                ? List.of(above).stream().filter(name -> !name.isEmpty()).toList()
                : all.stream()
                        .filter(name -> all.stream().noneMatch(o -> !o.equals(name) && isBelow(name, o)))
                        .toList();
    }

    /** Returns the package for migrations, beside the one that is called after a layer, else below. */
    static String migrationsPackage(List<String> packages) {
        String root =
                packages.stream().min(Comparator.comparingInt(String::length)).orElse("");
        int dot = root.lastIndexOf('.');
        String above = dot > 0 && LAYERS.contains(root.substring(dot + 1)) ? root.substring(0, dot) : root;
        return above.isEmpty() ? "migrations" : above + ".migrations";
    }

    private static boolean isBelow(String name, String root) {
        return (name + ".").startsWith(root + ".");
    }

    private static String common(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        List<String> same = new ArrayList<>();
        for (int i = 0; i < Math.min(left.length, right.length) && left[i].equals(right[i]); i++) {
            same.add(left[i]);
        }
        return String.join(".", same);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
