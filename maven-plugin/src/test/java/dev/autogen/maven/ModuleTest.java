package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which module of a project the goals do something. */
class ModuleTest {

    @TempDir
    Path root;

    private Path domain;

    @BeforeEach
    void makeModule() throws Exception {
        domain = Files.createDirectories(root.resolve("domain"));
    }

    @Test
    void theModuleWithTheMigrationsOfTheFileTakesPartAndNoOther() throws Exception {
        Files.writeString(root.resolve("autogen.properties"), "migrations = domain/src/main/java\n");
        assertThat(module(domain, "jar", "", false).hasMigrations()).isTrue();
        assertThat(module(root.resolve("web"), "jar", "", true).hasMigrations()).isFalse();
        assertThat(module(root, "pom", "", true).hasMigrations()).isFalse();
    }

    @Test
    void withoutAFileTheModuleThatNamesThePluginTakesPart() {
        assertThat(module(domain, "jar", "", true).hasMigrations()).isTrue();
        assertThat(module(domain, "jar", "", false).hasMigrations()).isFalse();
        assertThat(module(domain, "jar", "", true).defaultMigrations())
                .isEqualTo(domain.resolve("src/main/java").toString());
    }

    @Test
    void aPlaceInThePomWinsOverTheFile() throws Exception {
        Files.writeString(root.resolve("autogen.properties"), "migrations = elsewhere\n");
        assertThat(module(domain, "jar", "db", false).hasMigrations()).isTrue();
    }

    @Test
    void theStateOfAProjectIsBesideItsFile() throws Exception {
        Files.writeString(root.resolve("autogen.properties"), "");
        assertThat(module(domain, "jar", "", true).stateDirectory()).isEqualTo(root.resolve(".autogen"));
    }

    @Test
    void aUrlMayComeFromThePomTheEnvironmentOrTheFile() throws Exception {
        assertThat(module(domain, "jar", "", true).hasUrl("", Map.of())).isFalse();
        assertThat(module(domain, "jar", "", true).hasUrl("u", Map.of())).isTrue();
        assertThat(module(domain, "jar", "", true).hasUrl("", Map.of("DATABASE_URL", "u")))
                .isTrue();
        Files.writeString(root.resolve("autogen.properties"), "url = u\n");
        assertThat(module(domain, "jar", "", true).hasUrl("", Map.of())).isTrue();
    }

    private static Module module(Path basedir, String packaging, String migrations, boolean ownPlugin) {
        return Module.of(basedir, packaging, migrations, "src/main/java", ownPlugin);
    }
}
