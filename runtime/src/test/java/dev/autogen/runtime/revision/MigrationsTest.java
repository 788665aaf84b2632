package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.loader.launch.LaunchedClassLoader;
import org.springframework.boot.loader.net.protocol.Handlers;
import org.springframework.boot.loader.net.protocol.jar.JarUrl;

class MigrationsTest {

    private static final String A = Project.migration("R202601010000_a_One", "id = \"a\", message = \"one\"");
    private static final String B = Project.migration(
            "R202601020000_b_Two", "id = \"b\", parents = {\"a\"}, transactional = false, label = \"x\"");

    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(directory.resolve("classes"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsThemInADirectoryWithoutLoadingThem(boolean index) throws IOException {
        assertThat(project.compile(index, A, B)).isEmpty();

        Migrations migrations = Migrations.find(project.loader(), "p");

        assertThat(ids(migrations.graph().revisions())).isEqualTo("a b");
        RevisionInfo b = migrations.graph().find("b").orElseThrow();
        assertThat(b.transactional()).isFalse();
        assertThat(b.label()).contains("x");
        assertThat(System.getProperty("loaded.R202601020000_b_Two")).isNull();
        assertThat(migrations.load(migrations.graph().find("a").orElseThrow())).isInstanceOf(Migration.class);
        System.clearProperty("loaded.R202601010000_a_One");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsThemInAJar(boolean index) throws IOException {
        project.compile(index, A, B);
        Path jar = project.jar(directory.resolve("m.jar"), "", true);

        assertThat(ids(Migrations.find(Project.loader(jar), "p").graph().revisions()))
                .isEqualTo("a b");
    }

    @Test
    void aJarWithoutDirectoryEntriesNeedsTheIndex() throws IOException {
        project.compile(true, A, B);
        Path jar = project.jar(directory.resolve("m.jar"), "", false);
        Migrations migrations = Migrations.find(Project.loader(jar), "p");
        assertThat(ids(migrations.graph().revisions())).isEqualTo("a b");
        assertThat(migrations.load(migrations.graph().find("b").orElseThrow())).isNotNull();

        Files.delete(project.classes().resolve("META-INF/autogen/p"));
        Path bare = project.jar(directory.resolve("bare.jar"), "", false);
        assertThatThrownBy(() -> Migrations.find(Project.loader(bare), "p"))
                .isInstanceOf(RevisionException.class)
                .hasMessageStartingWith("No migration was found in the package \"p\"")
                .hasMessageContaining("annotation processor");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsThemInTheClassesAndInALibraryOfASpringBootJar(boolean index) throws IOException {
        Handlers.register();
        project.compile(index, A, B);
        Path fat = project.jar(directory.resolve("app.jar"), "BOOT-INF/classes/", true);
        try (LaunchedClassLoader loader = new LaunchedClassLoader(
                false, new java.net.URL[] {JarUrl.create(fat.toFile(), "BOOT-INF/classes/")}, parent())) {
            assertThat(ids(Migrations.find(loader, "p").graph().revisions())).isEqualTo("a b");
        }

        byte[] library = Files.readAllBytes(project.jar(directory.resolve("lib.jar"), "", index));
        Path outer = directory.resolve("outer.jar");
        try (OutputStream file = Files.newOutputStream(outer);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("BOOT-INF/"));
            out.putNextEntry(new JarEntry("BOOT-INF/lib/"));
            Project.store(out, "BOOT-INF/lib/lib.jar", library);
        }
        try (LaunchedClassLoader loader = new LaunchedClassLoader(
                false, new java.net.URL[] {JarUrl.create(outer.toFile(), "BOOT-INF/lib/lib.jar")}, parent())) {
            if (index) {
                Migrations migrations = Migrations.find(loader, "p");
                assertThat(ids(migrations.graph().revisions())).isEqualTo("a b");
                assertThat(migrations.load(migrations.graph().find("a").orElseThrow()))
                        .isNotNull();
                System.clearProperty("loaded.R202601010000_a_One");
            } else {
                assertThatThrownBy(() -> Migrations.find(loader, "p")).hasMessageStartingWith("No migration was found");
            }
        }
    }

    private static ClassLoader parent() {
        return MigrationsTest.class.getClassLoader();
    }

    @Test
    @Tag("C173")
    void refusesAMigrationWhoseNameOrAnnotationDoesNotFit() throws IOException {
        project.compile(false, A, Project.migration("AddPriority", "id = \"b\", parents = \"a\""));
        assertThatThrownBy(() -> Migrations.find(project.loader(), "p"))
                .hasMessageContaining("p.AddPriority with revision \"b\"");

        Project other = new Project(directory.resolve("other"));
        other.compile(false, A.replace("@Revision(id = \"a\", message = \"one\")", ""));
        assertThatThrownBy(() -> Migrations.find(other.loader(), "p")).hasMessageContaining("has no @Revision");

        Project wrong = new Project(directory.resolve("wrong"));
        wrong.compile(false, Project.migration("R202601010000_zz_One", "id = \"a\""));
        assertThatThrownBy(() -> Migrations.find(wrong.loader(), "p"))
                .hasMessageContaining("Name it R<yyyyMMddHHmm>_a_<What>");
    }

    @Test
    void passesOverClassesThatAreNoMigrations() throws IOException {
        project.compile(
                true,
                A,
                "package p; final class R202601010000_a_One_Part1 {}",
                "package p; public class Words { static class Inner {} }");

        assertThat(ids(Migrations.find(project.loader(), "p").graph().revisions()))
                .isEqualTo("a");
    }

    @Test
    void indexAndClassesMustAgree() throws IOException {
        project.compile(true, A);
        project.compile(false, B);
        assertThatThrownBy(() -> Migrations.find(project.loader(), "p"))
                .hasMessageContaining("p.R202601020000_b_Two is not in it");

        Project gone = new Project(directory.resolve("gone"));
        gone.compile(true, A, B);
        Files.delete(gone.classes().resolve("p/R202601020000_b_Two.class"));
        assertThatThrownBy(() -> Migrations.find(gone.loader(), "p"))
                .hasMessageContaining("R202601020000_b_Two has no class");

        Project stale = new Project(directory.resolve("stale"));
        stale.compile(true, A);
        stale.compile(false, A.replace("one", "other"));
        Migrations migrations = Migrations.find(stale.loader(), "p");
        assertThatThrownBy(() -> migrations.load(migrations.graph().heads().get(0)))
                .hasMessageContaining("disagree");
    }

    @Test
    void anEmptyPackageIsAnErrorUnlessItMayBe() throws IOException {
        Files.createDirectories(project.classes());

        assertThatThrownBy(() -> Migrations.find(project.loader(), "p")).isInstanceOf(RevisionException.class);
        assertThat(Migrations.findAny(project.loader(), "p").graph().heads()).isEmpty();
    }
}
