package dev.autogen.runtime.revision;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a package, as far as its class path entries can be listed: directories, jars, and whatever else hands out
 * a {@link JarURLConnection}, as Spring Boot's nested jars do. A jar without directory entries lists nothing.
 */
final class PackageListing {

    private final ClassLoader loader;
    private final String folder;

    PackageListing(ClassLoader loader, String packageName) {
        this.loader = loader;
        this.folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    }

    /** Returns the simple names of the top-level classes, in order. */
    Set<String> classNames() {
        return topLevel(files(1).stream());
    }

    /** Returns the packages below this one that contain classes, in order. */
    Set<String> packagesBelow() {
        Set<String> packages = new TreeSet<>();
        for (String file : files(Integer.MAX_VALUE)) {
            int end = file.lastIndexOf('/');
            if (end > 0 && file.endsWith(".class")) {
                packages.add((folder + file.substring(0, end)).replace('/', '.'));
            }
        }
        return packages;
    }

    /** Returns the files in the folder, as paths below it. */
    private Set<String> files(int depth) {
        try {
            Set<String> files = new TreeSet<>();
            Set<String> seen = new LinkedHashSet<>();
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (seen.add(url.toString())) {
                    files.addAll(list(url, depth));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The package folder \"" + folder + "\" cannot be listed.", e);
        }
    }

    private Set<String> list(URL url, int depth) throws IOException {
        if (url.getProtocol().equals("file")) {
            Path directory = Path.of(URI.create(url.toString()));
            try (Stream<Path> files = Files.walk(directory, depth)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                        .collect(Collectors.toSet());
            }
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection jarConnection)) {
            return Set.of();
        }
        try (JarFile jar = jarConnection.getJarFile()) {
            String prefix = jarConnection.getEntryName() == null ? folder : jarConnection.getEntryName();
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> topLevel(Stream<String> files) {
        Set<String> names = new TreeSet<>();
        files.filter(name -> name.endsWith(".class") && name.indexOf('$') < 0 && name.indexOf('/') < 0)
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> !name.equals("package-info") && !name.equals("module-info"))
                .forEach(names::add);
        return names;
    }

    /** Opens the class file of a class of the package. */
    InputStream open(String simpleName) throws IOException {
        InputStream bytes = loader.getResourceAsStream(folder + simpleName + ".class");
        if (bytes == null) {
            throw new IOException("There is no " + folder + simpleName + ".class.");
        }
        return bytes;
    }
}
