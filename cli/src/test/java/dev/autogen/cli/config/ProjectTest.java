package dev.autogen.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    Path directory;

    @Test
    void theNearestFileAboveIsTheProject() throws IOException {
        Files.writeString(directory.resolve(Project.FILE), "package = tracker\nhibernate.default_schema=app\n");
        Path below = Files.createDirectories(directory.resolve("a/b"));
        Project project = Project.find(below);
        assertThat(project.directory()).isEqualTo(directory);
        assertThat(project.setting("package")).contains("tracker");
        assertThat(project.hibernate()).containsEntry("hibernate.default_schema", "app");
    }

    @Test
    void withoutAFileTheCurrentDirectoryIsTheProject() {
        assertThat(Project.find(directory)).isEqualTo(new Project(directory, java.util.Map.of(), java.util.Map.of()));
    }

    @Test
    void anUnknownKeyIsRefusedWithItsLineAndItsNearestName() throws IOException {
        Files.writeString(directory.resolve(Project.FILE), "# ours\npackage=x\nmigration-package = y\n");
        assertThatThrownBy(() -> Project.find(directory))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\"migration-package\"")
                .hasMessageContaining("line 3")
                .hasMessageContaining("Did you mean \"migrations-package\"?");
    }

    @Test
    void aUnitHasKeysOfItsOwnAndAStateOfItsOwn() throws IOException {
        Files.writeString(directory.resolve("autogen.properties"), """
                migrations = all
                schema = shared
                unit.log.migrations = log
                unit.log.hibernate.default_schema = logs
                unit.shop.migrations = shop
                spring.profiles.active = dev
                """);
        Project log = Project.find(directory).forUnit("log");
        assertThat(log.setting("migrations")).contains("log");
        assertThat(log.setting("schema")).contains("shared");
        assertThat(log.hibernate()).containsEntry("hibernate.default_schema", "logs");
        assertThat(log.stateDirectory()).isEqualTo(directory.resolve(".autogen/unit-log"));
        assertThat(log.applicationArguments()).containsExactly("--spring.profiles.active=dev");
    }

    @Test
    void aKeyThatNoUnitCanHaveIsRefused() throws IOException {
        Files.writeString(directory.resolve("autogen.properties"), "unit.log.colour = blue\n");
        assertThatThrownBy(() -> Project.find(directory)).hasMessageContaining("unit.log.colour");
    }
}
