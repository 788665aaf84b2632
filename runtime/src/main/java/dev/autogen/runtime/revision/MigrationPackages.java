package dev.autogen.runtime.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages that a user names: {@code a.b} alone, {@code a.b.*} with all below it.
 *
 * <p>What is below is known by the list that the build writes, since a jar without directory entries cannot be walked, and
 * by walking.
 */
final class MigrationPackages {

    /** The resource that lists the packages with an index; no package has a name like it. */
    static final String LIST = "META-INF/autogen/-packages";

    private static final String BELOW = ".*";

    private final ClassLoader loader;

    MigrationPackages(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns the packages to search, without duplicates. */
    Set<String> named(List<String> names) {
        Set<String> packages = new LinkedHashSet<>();
        for (String name : names) {
            if (name.endsWith(BELOW)) {
                String root = name.substring(0, name.length() - BELOW.length());
                packages.add(root);
                packages.addAll(below(root));
            } else {
                packages.add(name);
            }
        }
        return packages;
    }

    private Set<String> below(String root) {
        Set<String> found = new TreeSet<>(new PackageListing(loader, root).packagesBelow());
        listed().stream().filter(name -> name.startsWith(root + ".")).forEach(found::add);
        return found;
    }

    private Set<String> listed() {
        try {
            Set<String> names = new TreeSet<>();
            for (URL url : Collections.list(loader.getResources(LIST))) {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    names.addAll(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read.", e);
        }
    }

    static List<String> read(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    static String write(Collection<String> packages) {
        return String.join("\n", new TreeSet<>(packages)) + "\n";
    }
}
