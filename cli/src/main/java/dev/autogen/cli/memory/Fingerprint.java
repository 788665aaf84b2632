package dev.autogen.cli.memory;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A SHA-256 over everything that an answer depends on: texts, files, a class path.
 *
 * <p>Files in directories count with their content. Jars count with their path, size and times, the time of the last
 * change of the inode among them where the file system has one: that time cannot be set back.
 */
public final class Fingerprint {

    private static final List<String> SOURCES = List.of(".java", ".kt", ".groovy", ".scala");
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final Set<String> NO_SOURCES = Set.of(".git", "node_modules", ".autogen", ".gradle");
    private static final long MANIFEST_ONLY = 64 * 1024;

    private final MessageDigest digest;
    private final Set<Path> seen = new LinkedHashSet<>();
    private final Set<Path> modules = new TreeSet<>();

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a named text. */
    public Fingerprint text(String name, Object value) {
        bytes(name.getBytes(StandardCharsets.UTF_8));
        bytes(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds named texts, in their order. */
    public Fingerprint texts(String name, Collection<?> values) {
        text(name, values.size());
        values.forEach(value -> text(name, value));
        return this;
    }

    /** Adds named texts, in the order of their keys. */
    public Fingerprint texts(String name, Map<String, ?> values) {
        text(name, values.size());
        new TreeMap<>(values).forEach((key, value) -> text(key, value));
        return this;
    }

    /** Adds a file with its path and content. */
    public Fingerprint file(Path file) throws IOException {
        text("file", file);
        bytes(Files.readAllBytes(file));
        return this;
    }

    /** Adds directories and jars, and what the manifests of small jars lead to. */
    public Fingerprint classPath(Collection<Path> entries) throws IOException {
        return classPath(entries, content -> true);
    }

    /**
     * Adds the same, but of some files in directories only the names.
     *
     * @param counts tells whether a content counts
     */
    public Fingerprint classPath(Collection<Path> entries, Predicate<byte[]> counts) throws IOException {
        for (Path entry : entries) {
            add(entry.toAbsolutePath().normalize(), counts);
        }
        return this;
    }

    /** Adds the names of the sources in the modules whose classes were added. */
    Fingerprint sources() throws IOException {
        for (Path module : modules) {
            texts("sources of " + module, sourcesIn(module));
        }
        return this;
    }

    /** Returns the hash of what was added. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(Path entry, Predicate<byte[]> counts) throws IOException {
        if (!seen.add(entry)) {
            return;
        }
        if (Files.isDirectory(entry)) {
            for (Path file : filesIn(entry, name -> true)) {
                text("file", entry.relativize(file));
                byte[] content = Files.readAllBytes(file);
                if (counts.test(content)) {
                    bytes(content);
                }
            }
            Stream.iterate(entry, at -> at != null, Path::getParent)
                    .filter(at -> BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(at.resolve(file))))
                    .findFirst()
                    .ifPresent(modules::add);
        } else if (Files.isRegularFile(entry)) {
            jar(entry, counts);
        } else {
            text("missing", entry);
        }
    }

    private void jar(Path jar, Predicate<byte[]> counts) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        text("jar", jar).text("size", attributes.size()).text("time", nanos(attributes.lastModifiedTime()));
        if (jar.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            text("inode", Files.getAttribute(jar, "unix:ino"));
            text("changed", nanos((FileTime) Files.getAttribute(jar, "unix:ctime")));
        } else {
            bytes(Files.readAllBytes(jar));
        }
        if (attributes.size() <= MANIFEST_ONLY) {
            for (String other : listedIn(jar)) {
                Path path = other.startsWith("file:") ? Path.of(URI.create(other)) : Path.of(other);
                add(jar.resolveSibling(path).toAbsolutePath().normalize(), counts);
            }
        }
    }

    /** A jar that only lists others is how build tools keep a command line short. */
    private static List<String> listedIn(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String listed =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return listed == null ? List.of() : List.of(listed.strip().split("\\s+"));
        }
    }

    private static String nanos(FileTime time) {
        return time.toInstant().toString();
    }

    private static List<String> sourcesIn(Path module) throws IOException {
        return filesIn(module, name -> SOURCES.stream().anyMatch(name::endsWith)).stream()
                .map(file -> module.relativize(file).toString().replace(File.separatorChar, '/'))
                .toList();
    }

    private static List<Path> filesIn(Path directory, Predicate<String> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(String.valueOf(at.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file.getFileName().toString())) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    private void bytes(byte[] content) {
        digest.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(content);
    }
}
