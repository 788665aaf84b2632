package tracker.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.loader.launch.JarLauncher;

/** The application in a jar as Spring Boot packs it: its loader, its classes, and jars in the jar. */
@ExtendWith(PostgresExtension.class)
class FatJarTest {

    @TempDir
    private Path directory;

    @Test
    void theApplicationBringsItsDatabaseToHeadWhenItStarts(TestDatabase database) throws Exception {
        Path jar = pack();
        String[] connection = {database.url(), database.user(), database.password()};
        Program first = Program.run(directory, jar, Map.of(), connection);
        assertThat(first.output().lines()).hasSize(3).last().asString().startsWith("857f7176f0e4");
        assertThat(first.exit()).isZero();
        Program second = Program.run(directory, jar, Map.of(), connection);
        assertThat(second.output()).isEmpty();
        assertThat(second.exit()).isZero();
        assertThat(database.query("SELECT count(*) FROM autogen_history")).containsExactly("3");
    }

    private Path pack() throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
        manifest.getMainAttributes().putValue("Start-Class", Application.class.getName());
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        Path jar = directory.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            unpack(jarOf(JarLauncher.class), out);
            for (String name : new String[] {"BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/"}) {
                out.putNextEntry(new JarEntry(name));
            }
            String application = Application.class.getName().replace('.', '/') + ".class";
            try (InputStream in = Application.class.getResourceAsStream("/" + application)) {
                out.putNextEntry(new JarEntry("BOOT-INF/classes/" + application));
                in.transferTo(out);
            }
            store(migrations(), out);
            store(jarOf(Migrator.class), out);
            store(jarOf(PGSimpleDataSource.class), out);
        }
        return jar;
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(jar).isRegularFile();
        return jar;
    }

    private static Path migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("autogen-migrations-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void unpack(Path jar, JarOutputStream out) throws IOException {
        try (JarFile from = new JarFile(jar.toFile())) {
            for (JarEntry entry : from.stream().filter(e -> e.getName().startsWith("org/")).toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }

    /** A jar in a jar is stored as it is, or nobody could look into it. */
    private static void store(Path jar, JarOutputStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        JarEntry entry = new JarEntry("BOOT-INF/lib/" + jar.getFileName());
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }
}
