package dev.autogen.cli;

import dev.autogen.cli.embedded.Platform;
import dev.autogen.cli.session.Build;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The jars that come with autogen: beside its own, as an installation has them, or inside of it.
 *
 * @param own the program and the PostgreSQL of this platform
 * @param hibernate the Hibernate for those who have none
 */
record BundledJars(List<Path> own, List<Path> hibernate) {

    private static final String NESTED = "lib/";

    /** Finds them; those inside of a jar are unpacked once for all projects of the user. */
    static BundledJars of(Map<String, String> environment) throws IOException {
        Platform platform = Platform.current();
        List<Path> own =
                new ArrayList<>(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        Path jar = own.get(0).toAbsolutePath();
        List<Path> bundled = new ArrayList<>(unpacked(
                jar, platform.cache(environment).resolve("lib-" + Build.read().version()), platform.artifact()));
        for (String name : List.of("postgres", "hibernate")) {
            Path folder = jar.resolveSibling(name);
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                    found.forEach(bundled::add);
                }
            }
        }
        bundled.stream()
                .filter(path -> path.getFileName().toString().startsWith(platform.artifact()))
                .forEach(own::add);
        List<Path> hibernate = bundled.stream()
                .filter(path -> isIn(path, "hibernate"))
                .sorted()
                .toList();
        return new BundledJars(List.copyOf(own), hibernate);
    }

    private static boolean isIn(Path path, String folder) {
        return path.getParent() != null && path.getParent().endsWith(folder);
    }

    private static List<Path> unpacked(Path jar, Path cache, String binaries) throws IOException {
        List<Path> all = new ArrayList<>();
        if (!Files.isRegularFile(jar)) {
            return all;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if ((name.startsWith(NESTED + "hibernate/") && name.endsWith(".jar"))
                        || name.startsWith(NESTED + "postgres/" + binaries)) {
                    Path path = cache.resolve(name.substring(NESTED.length()));
                    if (!Files.exists(path) || Files.size(path) != entry.getSize()) {
                        Files.createDirectories(path.getParent());
                        Path partial = Files.createTempFile(path.getParent(), "partial", "");
                        try (InputStream in = file.getInputStream(entry)) {
                            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
                        }
                        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
                    }
                    all.add(path);
                }
            }
        }
        return all;
    }
}
