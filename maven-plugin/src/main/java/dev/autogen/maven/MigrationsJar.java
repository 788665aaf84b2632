package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Migrations with all that applies them, in one jar; the same classes make the same bytes. */
record MigrationsJar(Path classes, List<String> packages, String version, String timestamp) {

    private static final String SERVICES = "META-INF/services/";
    /** The earliest day that a zip can hold in every time zone. */
    private static final Instant EPOCH = Instant.parse("1980-02-01T00:00:00Z");

    /** Tells whether any of the packages has classes. */
    static boolean hasClasses(Path classes, List<String> packages) {
        return packages.stream().anyMatch(name -> Files.isDirectory(classes.resolve(directory(name))));
    }

    /** Writes the jar. */
    void write(Path jar, List<Path> libraries) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (Path library : libraries) {
            addJar(entries, library);
        }
        for (String name : packages) {
            addTree(entries, directory(name));
        }
        addTree(entries, "META-INF/autogen");
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, JarFile.MANIFEST_NAME, manifest());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
    }

    private void addTree(Map<String, byte[]> entries, String below) throws IOException {
        Path directory = classes.resolve(below);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static void addJar(Map<String, byte[]> entries, Path library) throws IOException {
        try (JarFile file = new JarFile(library.toFile())) {
            for (JarEntry entry : file.stream().filter(MigrationsJar::isWanted).toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                entries.merge(
                        entry.getName(),
                        bytes,
                        (one, other) -> entry.getName().startsWith(SERVICES) ? joined(one, other) : one);
            }
        }
    }

    private static boolean isWanted(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.equals(JarFile.MANIFEST_NAME)
                && !name.endsWith("module-info.class")
                && !name.startsWith("META-INF/maven/")
                && !name.contains("OSGI-INF/");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return (new String(one, UTF_8).stripTrailing() + "\n" + new String(other, UTF_8)).getBytes(UTF_8);
    }

    private byte[] manifest() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "dev.autogen.runtime.command.Main");
        main.put(Attributes.Name.MULTI_RELEASE, "true");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        main.put(new Attributes.Name("Autogen-Migrations-Package"), String.join(",", packages));
        var bytes = new java.io.ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(time().toEpochMilli());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private Instant time() {
        return timestamp.matches("\\d{4}-.*") ? Instant.parse(timestamp) : EPOCH;
    }

    private static String directory(String packageName) {
        return packageName.replaceFirst("\\.\\*$", "").replace('.', '/');
    }
}
