package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.migration.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in several packages make one graph; those below a package are found where the search goes down. */
class SeveralPackagesTest {

    private static final String FIRST = in("p", Project.migration("R202601010000_a_One", "id = \"a\""));
    private static final String SECOND =
            in("p.y2026.m02", Project.migration("R202602010000_b_Two", "id = \"b\", parents = \"a\""));
    private static final String THIRD =
            in("q", Project.migration("R202603010000_c_Three", "id = \"c\", parents = \"b\""));

    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(directory.resolve("classes"));
    }

    private static String in(String packageName, String source) {
        return source.replace("package p;", "package " + packageName + ";");
    }

    @Test
    @Tag("C126")
    void whatIsBelowIsFoundOnlyWhereTheSearchGoesDown() throws IOException {
        assertThat(project.compile(true, FIRST, SECOND)).isEmpty();

        assertThat(found(project.loader(), "p")).isEqualTo("a");
        assertThat(found(project.loader(), "p.*")).isEqualTo("a b");
        Path bare = project.jar(directory.resolve("bare.jar"), "", false);
        assertThat(found(Project.loader(bare), "p.*")).isEqualTo("a b");
    }

    @Test
    @Tag("C126")
    void withoutAnIndexItIsFoundByWalking() throws IOException {
        assertThat(project.compile(false, FIRST, SECOND)).isEmpty();

        assertThat(found(project.loader(), "p.*")).isEqualTo("a b");
        Path jar = project.jar(directory.resolve("full.jar"), "", true);
        assertThat(found(Project.loader(jar), "p.*")).isEqualTo("a b");
    }

    @Test
    @Tag("C135")
    void severalPackagesMakeOneGraphAndEachFileCountsOnce() throws IOException {
        assertThat(project.compile(true, FIRST, SECOND, THIRD)).isEmpty();

        assertThat(found(project.loader(), "p", "p.y2026.m02", "q")).isEqualTo("a b c");
        assertThat(found(project.loader(), "p.*", "q", "p", "q")).isEqualTo("a b c");
        Migrations migrations = Migrations.find(project.loader(), "p.*", "q");
        assertThat(migrations.packageName()).isEqualTo("p.*, q");
        assertThat(migrations
                        .load(migrations.graph().find("c").orElseThrow())
                        .getClass()
                        .getName())
                .isEqualTo("q.R202603010000_c_Three");
    }

    @Test
    @Tag("C135")
    void theBuildChecksTheGraphOverAllPackages() throws IOException {
        assertThat(project.compile(true, FIRST, SECOND.replace("parents = \"a\"", "parents = \"gone\"")))
                .singleElement()
                .asString()
                .contains("AG211");
        assertThat(project.compile(
                        true,
                        FIRST,
                        THIRD.replace("id = \"c\", parents = \"b\"", "id = \"a\"")
                                .replace("_c_", "_a_")))
                .as("two histories that have nothing to do with each other")
                .isEmpty();
    }

    @Test
    @Tag("C135")
    void onePackageCompiledAloneKnowsTheOthers() throws IOException {
        assertThat(project.compile(true, FIRST, SECOND, THIRD)).isEmpty();
        assertThat(project.compile(true, THIRD)).isEmpty();

        assertThat(project.classes().resolve("META-INF/autogen/-packages")).hasContent("p\np.y2026.m02\nq\n");
        assertThat(Files.readString(project.classes().resolve("META-INF/autogen/q")))
                .contains("parents=b");
        assertThat(found(project.loader(), "p.*", "q")).isEqualTo("a b c");
    }

    private static String found(ClassLoader loader, String... packages) {
        return ids(Migrations.find(loader, packages).graph().revisions());
    }
}
