package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class path that {@code java -jar} runs a command with. */
class LauncherClassPathTest {

    private static final Path OWN = Path.of("/a/autogen.jar");
    private static final Path HIBERNATE = Path.of("/a/hibernate/hibernate-core-7.jar");
    private static final BundledJars BUNDLED = new BundledJars(List.of(OWN), List.of(HIBERNATE));

    @TempDir
    Path project;

    @Test
    void theBundledHibernateServesWhoHasNone() throws Exception {
        assertThat(classPath("check", "--classpath", "/b/classes:/b/x.jar"))
                .containsExactly(OWN, HIBERNATE, Path.of("/b/classes"), Path.of("/b/x.jar"));
    }

    @Test
    void theUsersHibernateReplacesTheBundledOne() throws Exception {
        assertThat(classPath("-cp=/m2/hibernate-core-6.6.38.Final.jar"))
                .containsExactly(OWN, Path.of("/m2/hibernate-core-6.6.38.Final.jar"));
    }

    @Test
    void theFilesClassPathStandsAgainstTheFile() throws Exception {
        Files.writeString(project.resolve("autogen.properties"), "classpath = classes:@jars\n");
        Files.writeString(project.resolve("jars"), "/m2/hibernate-core-6.6.38.Final.jar\n");
        Path below = Files.createDirectories(project.resolve("src"));
        assertThat(new Launcher(Map.of(), below).classPath(List.of("check"), BUNDLED))
                .contains(project.resolve("classes"), Path.of("/m2/hibernate-core-6.6.38.Final.jar"))
                .doesNotContain(HIBERNATE);
    }

    @Test
    void aFileThatCannotBeReadIsLeftToTheCommand() throws Exception {
        Files.writeString(project.resolve("autogen.properties"), "clazzpath = classes\n");
        assertThat(classPath("check")).containsExactly(OWN, HIBERNATE);
    }

    private List<Path> classPath(String... arguments) throws Exception {
        return new Launcher(Map.of(), project).classPath(List.of(arguments), BUNDLED);
    }
}
