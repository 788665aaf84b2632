package dev.autogen.cli.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is remembered as it is, and only for the inputs that it was read from. */
class ModelMemoryTest {

    private static final ServerVersion SERVER = new ServerVersion(180006);

    @TempDir
    private Path directory;

    private Path classes;
    private Path jar;

    @Test
    void givesBackTheModelThatWasSaved() throws IOException {
        RememberedModel model = new RememberedModel(library(), List.of("gone.Book"));
        memory(inputs()).save(model);

        assertThat(memory(inputs()).find()).contains(model);
    }

    @Test
    void keepsTheOrderOfWhatIsOrdered() throws IOException {
        EntityModel model = library();
        memory(inputs()).save(new RememberedModel(model, List.of()));

        EntityModel found = memory(inputs()).find().orElseThrow().model();

        assertThat(found.schema().tables()).allSatisfy(table -> assertThat(
                        table.columns().stream().map(c -> c.name()).toList())
                .isEqualTo(model.schema().tables().find(table.name()).orElseThrow().columns().stream()
                        .map(c -> c.name())
                        .toList()));
    }

    @Test
    void eachInputThatChangesIsAMiss() throws IOException {
        ModelInputs known = inputs();
        memory(known).save(new RememberedModel(library(), List.of()));

        assertThat(List.of(
                        changed(inputs -> inputs.packages = List.of("other")),
                        changed(inputs -> inputs.classNames = List.of("A")),
                        changed(inputs -> inputs.units = List.of("unit")),
                        changed(inputs -> inputs.mappings = List.of("orm.xml")),
                        changed(inputs -> inputs.settings = Map.of("a", "b")),
                        changed(inputs -> inputs.schema = "shop"),
                        changed(inputs -> inputs.application = "unit"),
                        changed(inputs -> inputs.server = new ServerVersion(170000)),
                        changed(inputs -> inputs.classPath = List.of(jar)),
                        changed(inputs -> inputs.classPath = List.of(jar, classes))))
                .allSatisfy(other -> assertThat(memory(other).find()).isEmpty());
        assertThat(memory(known).find()).isPresent();
    }

    @Test
    void aClassOfTheSameSizeAndTimeWithOtherContentIsAMiss() throws IOException {
        memory(inputs()).save(new RememberedModel(library(), List.of()));
        Path file = classes.resolve("p/Book.class");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "edition 2");
        Files.setLastModifiedTime(file, time);

        assertThat(memory(inputs()).find()).isEmpty();
    }

    @Test
    void aNewMappingFileAndASourceThatGoesAreMisses() throws IOException {
        memory(inputs()).save(new RememberedModel(library(), List.of()));
        Files.delete(directory.resolve("module/src/Book.java"));
        assertThat(memory(inputs()).find()).isEmpty();

        memory(inputs()).save(new RememberedModel(library(), List.of()));
        Files.writeString(Files.createDirectories(classes.resolve("META-INF")).resolve("orm.xml"), "<a/>");
        assertThat(memory(inputs()).find()).isEmpty();
    }

    @Test
    void aJarOfTheSameSizeAndTimeWithOtherContentIsAMiss() throws IOException {
        memory(inputs()).save(new RememberedModel(library(), List.of()));
        FileTime time = Files.getLastModifiedTime(jar);
        long size = Files.size(jar);
        jarWith("b");
        assertThat(Files.size(jar)).isEqualTo(size);
        Files.setLastModifiedTime(jar, time);

        assertThat(memory(inputs()).find()).isEmpty();
    }

    @Test
    void whatTheManifestOfAJarListsCounts() throws IOException {
        ModelInputs listed = inputs(List.of(listing()));
        memory(listed).save(new RememberedModel(library(), List.of()));
        Files.writeString(classes.resolve("p/Book.class"), "edition 2");

        assertThat(memory(inputs(List.of(directory.resolve("listing.jar")))).find())
                .isEmpty();
    }

    @Test
    void aPropertyOfHibernateIsAnInput() throws IOException {
        memory(inputs()).save(new RememberedModel(library(), List.of()));
        System.setProperty("hibernate.globally_quoted_identifiers", "true");
        try {
            assertThat(memory(inputs()).find()).isEmpty();
        } finally {
            System.clearProperty("hibernate.globally_quoted_identifiers");
        }
        assertThat(memory(inputs()).find()).isPresent();
    }

    @Test
    void aDamagedFileIsAMissAndIsReplaced() throws IOException {
        RememberedModel model = new RememberedModel(library(), List.of());
        memory(inputs()).save(model);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            assertThat(memory(inputs()).find()).as("byte %d", at).isEmpty();
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertThat(memory(inputs()).find()).as("cut at %d", at).isEmpty();
        }
        memory(inputs()).save(model);
        assertThat(memory(inputs()).find()).contains(model);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        memory(inputs()).save(new RememberedModel(library(), List.of()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())))
                .isEqualTo("rw-------");
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(directory.resolve("state"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private ModelMemory memory(ModelInputs inputs) {
        return inputs.memory(directory.resolve("state")).orElseThrow();
    }

    private static final class Inputs {

        private List<Path> classPath;
        private List<String> packages = List.of("p");
        private List<String> classNames = List.of();
        private List<String> units = List.of();
        private List<String> mappings = List.of();
        private Map<String, String> settings = Map.of();
        private String application = "";
        private String schema = "public";
        private ServerVersion server = SERVER;

        private Inputs(List<Path> classPath) {
            this.classPath = classPath;
        }

        private ModelInputs toRecord() {
            return new ModelInputs(
                    classPath, packages, classNames, units, mappings, settings, application, schema, server);
        }
    }

    private ModelInputs changed(Consumer<Inputs> change) throws IOException {
        Inputs changed = new Inputs(inputs().classPath());
        change.accept(changed);
        return changed.toRecord();
    }

    private ModelInputs inputs() throws IOException {
        if (classes == null) {
            Path module = Files.createDirectories(directory.resolve("module"));
            Files.writeString(module.resolve("pom.xml"), "<project/>");
            Files.writeString(Files.createDirectories(module.resolve("src")).resolve("Book.java"), "class Book {}");
            classes = Files.createDirectories(module.resolve("target/classes"));
            Files.writeString(Files.createDirectories(classes.resolve("p")).resolve("Book.class"), "edition 1");
            jar = directory.resolve("hibernate.jar");
            jarWith("a");
        }
        return inputs(List.of(classes, jar));
    }

    private void jarWith(String entry) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
        }
    }

    private static ModelInputs inputs(List<Path> classPath) {
        return new Inputs(classPath).toRecord();
    }

    private Path listing() throws IOException {
        inputs();
        Path listing = directory.resolve("listing.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, classes.toUri().toString());
        try (OutputStream out = Files.newOutputStream(listing)) {
            new JarOutputStream(out, manifest).close();
        }
        return listing;
    }

    private static EntityModel library() {
        ClassLoader loader = ModelMemoryTest.class.getClassLoader();
        List<String> names = EntityScanner.packages(
                        loader, List.of("dev.autogen.cli.library", "dev.autogen.cli.readers"))
                .classNames();
        return new EntitySchemaReader().read(EntitySource.of(loader).withClassNames(names), SERVER);
    }
}
