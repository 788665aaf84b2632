package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parameters of the goals become on the command line. */
class ArgumentsTest {

    @TempDir
    Path basedir;

    private final MavenProject project = new MavenProject();

    @BeforeEach
    void makeProject() throws Exception {
        Files.writeString(basedir.resolve("autogen.properties"), "migrations = src/main/java\n");
        Build build = new Build();
        build.setDirectory(basedir.resolve("target").toString());
        project.setBuild(build);
        project.setFile(new File(basedir.toFile(), "pom.xml"));
    }

    @Test
    void theMessageIsOneWordAndTheClassPathAFile() {
        GenerateMojo generate = new GenerateMojo();
        generate.message = "add \"priority\"";
        assertThat(arguments(generate))
                .containsExactly(
                        "-m", "add \"priority\"", "--classpath=@" + basedir.resolve("target/autogen/classpath"));
    }

    @Test
    void parametersBecomeOptions() {
        GenerateMojo generate = new GenerateMojo();
        generate.message = "m";
        generate.url = "postgresql://h/d";
        generate.user = "u";
        generate.password = "-p";
        generate.migrations = "db";
        generate.migrationsPackage = "a.migrations";
        generate.packages = List.of("a", "b");
        generate.hibernate = Map.of("default_schema", "s");
        generate.args = "--dry-run --label 'my branch'";
        assertThat(arguments(generate))
                .contains(
                        "--url=postgresql://h/d",
                        "--user=u",
                        "--password=-p",
                        "--migrations=db",
                        "--migrations-package=a.migrations",
                        "--package=a,b",
                        "--hibernate=default_schema=s")
                .endsWith("--dry-run", "--label", "my branch");
    }

    @Test
    void aGoalThatReadsNoEntitiesGetsNoneOfTheirOptions() {
        UpgradeMojo upgrade = new UpgradeMojo();
        upgrade.revision = "+1";
        upgrade.packages = List.of("a");
        upgrade.hibernate = Map.of("k", "v");
        assertThat(arguments(upgrade))
                .startsWith("upgrade", "+1")
                .noneMatch(word -> word.startsWith("--package") || word.startsWith("--hibernate"));
    }

    @Test
    void aDowngradeNamesItsRevision() {
        DowngradeMojo downgrade = new DowngradeMojo();
        downgrade.revision = "-1";
        assertThat(arguments(downgrade)).startsWith("downgrade", "-1");
    }

    @Test
    void aCheckOfTheEmbeddedDatabaseIsOneAtHead() {
        CheckMojo check = new CheckMojo();
        assertThat(arguments(check)).contains("--at-head");
        check.url = "postgresql://h/d";
        assertThat(arguments(check)).doesNotContain("--at-head");
    }

    private List<String> arguments(AutogenMojo mojo) {
        mojo.project = project;
        return mojo.arguments(Module.of(basedir, "jar", mojo.migrations, "src/main/java", true));
    }
}
