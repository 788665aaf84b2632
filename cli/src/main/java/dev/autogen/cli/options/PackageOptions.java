package dev.autogen.cli.options;

import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Option;

/** The packages of the migrations: one or several, each alone or, as {@code a.b.*}, with all below it. */
public final class PackageOptions {

    private static final String BELOW = ".*";

    @Option(
            names = "--migrations-package",
            split = ",",
            paramLabel = "NAME",
            description = "The packages of the migrations, comma-separated. a.b.* includes the packages below.")
    private List<String> names = List.of();

    /** Returns the packages as they were named, each once. */
    public List<String> names() {
        List<String> given = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw MigrationOptions.unset("--migrations-package", "com.example.migrations");
        }
        given.forEach(name -> {
            if (!SourceVersion.isName(root(name))) {
                throw new UsageException(
                        "AG106", "\"" + name + "\" is not a Java package name. Correct --migrations-package.");
            }
        });
        return List.copyOf(new LinkedHashSet<>(given));
    }

    /** Returns the packages that are named twice. */
    public List<String> repeated() {
        List<String> rest = new ArrayList<>(names.stream().map(String::strip).toList());
        new LinkedHashSet<>(rest).forEach(rest::remove);
        return rest.stream().distinct().toList();
    }

    /** Returns the packages without the sign for what is below them. */
    public List<String> roots() {
        return names().stream().map(PackageOptions::root).distinct().toList();
    }

    /**
     * Returns the package of a new migration: the one asked for, or that of its parent, or the only one.
     *
     * @throws UsageException AG119 if there is none that could be meant, or nobody would look there
     */
    String forNew(Optional<String> asked, Optional<RevisionInfo> parent, ClassNaming naming) {
        String found = asked.map(this::known)
                .or(() -> parent.flatMap(this::rootOf))
                .or(() -> Optional.of(roots()).filter(all -> all.size() == 1).map(all -> all.get(0)))
                .orElseThrow(() -> new UsageException(
                        "AG119",
                        "a migration without a parent could go into any of the packages " + roots()
                                + ". Name one: --into " + roots().get(0) + "."));
        if (!naming.subpackage().isEmpty() && !isSearchedBelow(found)) {
            throw new UsageException(
                    "AG119",
                    "--subpackage puts migrations below \"" + found
                            + "\", where autogen does not look for migrations. Use" + " --migrations-package " + found
                            + BELOW + " to include the packages below.");
        }
        return found;
    }

    private String known(String name) {
        if (!isSearchedBelow(name) && !roots().contains(name)) {
            throw new UsageException(
                    "AG119",
                    "\"" + name + "\" is not one of the migration packages: " + names()
                            + ". Use --into with one of them, or add it to --migrations-package.");
        }
        return name;
    }

    private boolean isSearchedBelow(String packageName) {
        return names().stream().filter(name -> name.endsWith(BELOW)).anyMatch(name -> (packageName + ".")
                .startsWith(root(name) + "."));
    }

    private Optional<String> rootOf(RevisionInfo parent) {
        String packageName =
                parent.className().substring(0, Math.max(0, parent.className().lastIndexOf('.')));
        return roots().stream()
                .filter(root -> packageName.equals(root) || packageName.startsWith(root + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static String root(String name) {
        return name.endsWith(BELOW) ? name.substring(0, name.length() - BELOW.length()) : name;
    }
}
