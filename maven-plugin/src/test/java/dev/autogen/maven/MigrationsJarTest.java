package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar of a project's migrations. */
class MigrationsJarTest {

    @TempDir
    Path root;

    private Path classes;

    @BeforeEach
    void makeClasses() throws Exception {
        classes = root.resolve("classes");
        file("shop/migrations/M.class");
        file("shop/migrations/old/N.class");
        file("shop/Order.class");
        file("META-INF/autogen/shop.migrations");
    }

    @Test
    void itHoldsMigrationsTheirIndexAndTheLibrariesAndNoEntity() throws Exception {
        Path jar = write();
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/autogen/shop.migrations",
                            "META-INF/services/x",
                            "shop/migrations/M.class",
                            "shop/migrations/old/N.class",
                            "lib/A.class");
            var manifest = file.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.autogen.runtime.command.Main");
            assertThat(manifest.getValue("Autogen-Migrations-Package")).isEqualTo("shop.migrations");
            assertThat(new String(file.getInputStream(file.getEntry("META-INF/services/x"))
                            .readAllBytes()))
                    .isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void theSameClassesMakeTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(write());
        assertThat(Files.readAllBytes(write())).isEqualTo(first);
    }

    @Test
    void aPackageWithoutClassesHasNone() {
        assertThat(MigrationsJar.hasClasses(classes, List.of("shop.migrations.*")))
                .isTrue();
        assertThat(MigrationsJar.hasClasses(classes, List.of("shop.nothing"))).isFalse();
    }

    private Path write() throws Exception {
        Path jar = root.resolve("out/migrations.jar");
        List<Path> libraries =
                List.of(library("a", "one\n", "lib/A.class"), library("b", "two\n", "module-info.class"));
        new MigrationsJar(classes, List.of("shop.migrations"), "1", "").write(jar, libraries);
        return jar;
    }

    private Path library(String name, String service, String entry) throws Exception {
        Path jar = root.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry(entry));
            out.putNextEntry(new ZipEntry("META-INF/services/x"));
            out.write(service.getBytes());
        }
        return jar;
    }

    private void file(String name) throws Exception {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
