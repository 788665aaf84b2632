package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.session.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen init --plugin}: what it types into a POM. */
class InitPluginTest {

    @TempDir
    private Path root;

    @Test
    void aPomKeepsItsFormAndGetsBoth() throws IOException {
        file("pom.xml", """
                <?xml version="1.0"?>
                <project>
                    <!-- <dependencies> of ours -->
                    <modelVersion>4.0.0</modelVersion>
                    <dependencyManagement><dependencies></dependencies></dependencyManagement>
                    <dependencies>
                        <dependency>
                            <groupId>a</groupId><artifactId>b</artifactId>
                        </dependency>

                    </dependencies>
                    <build>
                        <finalName>x</finalName>
                    </build>
                </project>
                """);
        CommandLineRun run = init();
        assertThat(run.out()).contains("wrote pom.xml (added autogen-runtime, autogen-maven-plugin)");
        assertThat(run.err()).contains("next: mvn autogen:generate -Dm=initial").doesNotContain("autogen-runtime");
        assertThat(root.resolve("pom.xml")).content().isEqualTo("""
                <?xml version="1.0"?>
                <project>
                    <!-- <dependencies> of ours -->
                    <modelVersion>4.0.0</modelVersion>
                    <dependencyManagement><dependencies></dependencies></dependencyManagement>
                    <dependencies>
                        <dependency>
                            <groupId>a</groupId><artifactId>b</artifactId>
                        </dependency>

                        <dependency>
                            <groupId>dev.autogen</groupId>
                            <artifactId>autogen-runtime</artifactId>
                            <version>VERSION</version>
                        </dependency>
                    </dependencies>
                    <build>
                        <finalName>x</finalName>
                        <plugins>
                            <plugin>
                                <groupId>dev.autogen</groupId>
                                <artifactId>autogen-maven-plugin</artifactId>
                                <version>VERSION</version>
                                <executions>
                                    <execution>
                                        <goals>
                                            <goal>check</goal>
                                        </goals>
                                    </execution>
                                </executions>
                            </plugin>
                        </plugins>
                    </build>
                </project>
                """.replace(
                        "VERSION", Build.read().version()));
        String once = Files.readString(root.resolve("pom.xml"));
        assertThat(init().out()).contains("kept pom.xml");
        assertThat(root.resolve("pom.xml")).content().isEqualTo(once);
    }

    @Test
    void tabsLineEndsAndAPomOnOneLineAreKept() throws IOException {
        file("pom.xml", "<project>\r\n\t<dependencies>\r\n\t</dependencies>\r\n</project>\r\n");
        init();
        assertThat(Files.readString(root.resolve("pom.xml")))
                .startsWith(
                        "<project>\r\n\t<dependencies>\r\n\t\t<dependency>\r\n\t\t\t<groupId>dev.autogen</groupId>\r\n")
                .doesNotContainPattern("[^\r]\n");
        file("pom.xml", "<project/>");
        assertThat(init().err()).startsWith("AG606 ");
        file("pom.xml", "<project><dependencies></dependencies></project>");
        init();
        assertThat(root.resolve("pom.xml"))
                .content()
                .startsWith("<project><dependencies>\n    <dependency>\n      <groupId>dev.autogen</groupId>\n")
                .contains("\n  </dependencies>\n  <build>\n    <plugins>\n");
    }

    @Test
    void ofSeveralModulesTheOneWithTheMigrationsGetsBothAndTheRootTheVersion() throws IOException {
        file("pom.xml", """
                <project>
                  <packaging>pom</packaging>
                  <modules>
                    <module>domain</module>
                    <module>web</module>
                  </modules>
                </project>
                """);
        file("domain/pom.xml", "<project>\n</project>\n");
        file("web/pom.xml", "<project>\n</project>\n");
        file(
                "domain/src/main/java/shop/Order.java",
                "package shop;\nimport jakarta.persistence.Entity;\n@Entity\npublic class Order {}\n");
        init();
        assertThat(root.resolve("domain/pom.xml")).content().contains("autogen-runtime", "<goal>check</goal>");
        assertThat(root.resolve("web/pom.xml")).content().isEqualTo("<project>\n</project>\n");
        assertThat(root.resolve("pom.xml"))
                .content()
                .contains("    <pluginManagement>\n      <plugins>\n        <plugin>\n          <groupId>dev.autogen")
                .doesNotContain("autogen-runtime");
    }

    @Test
    void aProjectWithoutAPomIsRefused() {
        CommandLineRun run = CommandLineRun.of(root, "init", "--plugin", "--template=plain");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("AG606 ");
    }

    private CommandLineRun init() {
        return CommandLineRun.of(root, "init", "--no-build", "--plugin");
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
