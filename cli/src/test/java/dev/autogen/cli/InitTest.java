package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen init}, in directories of every kind. */
class InitTest {

    private static final String ENTITY =
            "package shop.model;\nimport jakarta.persistence.Entity;\n@Entity\npublic class Order {}\n";

    @TempDir
    private Path root;

    @Test
    @Tag("C166")
    void aNewAndAnEmptyDirectoryBecomeProjects() throws IOException {
        assertThat(CommandLineRun.of(root, "init", "fresh").exit()).isZero();
        Path empty = Files.createDirectories(root.resolve("empty"));
        CommandLineRun run = CommandLineRun.of(empty, "init");
        assertThat(run.out())
                .contains(
                        "found a plain project",
                        "wrote autogen.properties",
                        "wrote src/main/java/migrations/README.md");
        for (Path made : new Path[] {root.resolve("fresh"), empty}) {
            assertThat(made.resolve("autogen.properties"))
                    .content()
                    .contains("migrations = src/main/java", "# package = com.example.shop");
        }
    }

    @Test
    @Tag("C166")
    void aDirectoryWithSomethingElseInItIsRefused() throws IOException {
        file("letters/one.txt", "dear");
        CommandLineRun run = CommandLineRun.of(root.resolve("letters"), "init");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("AG150").contains("is not empty", "--template plain");
        assertThat(root.resolve("letters/autogen.properties")).doesNotExist();
        assertThat(CommandLineRun.of(root, "init", "letters", "--template=plain")
                        .exit())
                .isZero();
    }

    @Test
    @Tag("C166")
    void anUnknownTemplateIsRefused() {
        CommandLineRun run = CommandLineRun.of(root, "init", "--template=ant");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).startsWith("AG101").contains("'ant'", "[MAVEN, GRADLE, PLAIN]");
    }

    @Test
    @Tag("C166")
    void aConfigurationThatIsThereIsKeptAndCompleted() throws IOException {
        file("pom.xml", "<project/>");
        file("src/main/java/shop/model/Order.java", ENTITY);
        file("autogen.properties", "migrations-package = mine\n# a word\nurl = postgresql://db/shop");
        CommandLineRun run = CommandLineRun.of(root, "init", "--no-build");
        assertThat(run.out())
                .contains("wrote autogen.properties (added classpath, package, migrations)", "java/mine/README.md");
        assertThat(root.resolve("autogen.properties")).content().isEqualTo("""
                migrations-package = mine
                # a word
                url = postgresql://db/shop

                # Added by autogen init.
                classpath = target/classes
                package = shop.model
                migrations = src/main/java
                """);
        CommandLineRun again = CommandLineRun.of(root, "init", "--no-build");
        assertThat(again.out()).contains("kept autogen.properties", "kept src/main/java/mine/README.md");
        assertThat(again.exit()).isZero();
    }

    @Test
    void aDirectoryInsideOfAProjectIsNoProjectOfItsOwn() throws IOException {
        file("pom.xml", "<project/>");
        CommandLineRun run = CommandLineRun.of(root, "init", "migrations");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).startsWith("AG150").contains("Run autogen init there");
        assertThat(root.resolve("migrations")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void mavenIsAskedForClassesAndJars() throws IOException {
        file(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>web</module><module>core</module></modules></project>");
        file("web/pom.xml", "<project/>");
        file("core/pom.xml", "<project><build><sourceDirectory>src</sourceDirectory></build></project>");
        file("core/src/shop/model/Order.java", ENTITY);
        file("core/src/main/resources/application.yml", "spring:\n  datasource:\n    url: jdbc:postgresql://db/shop\n");
        classFile("dev/autogen/cli/library/Book", "core/target/classes");
        maven("core", "lib/hibernate-core-6.6.38.Final.jar");
        CommandLineRun run = CommandLineRun.of(root, "init");
        assertThat(run.err()).contains("asking Maven", "autogen -m \"initial\"").doesNotContain("failed");
        assertThat(run.out())
                .contains(
                        "found a Maven project (pom.xml)",
                        "found 1 entity in dev.autogen.cli.library",
                        "found 1 jar by Maven, Hibernate 6.6.38.Final among them",
                        "wrote core/src/dev/autogen/cli/library/migrations/README.md");
        assertThat(root.resolve("autogen.properties"))
                .content()
                .contains("classpath = core/target/classes:@.autogen/classpath\n", "migrations = core/src\n");
        assertThat(root.resolve(".autogen/classpath")).content().isEqualTo("lib/hibernate-core-6.6.38.Final.jar\n");
        assertThat(root.resolve("core/target/autogen-classpath")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMavenThatFailsIsToldAndTheRestIsWritten() throws IOException {
        file("pom.xml", "<project/>");
        file("mvnw", "#!/bin/sh\necho '[ERROR] no such plugin'\nexit 1\n");
        executable("mvnw");
        CommandLineRun run = CommandLineRun.of(root, "init", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"Maven failed: no such plugin\"", "\"classpath\": \"target/classes:@.autogen/classpath\"");
    }

    @Test
    void gradleAndPersistenceUnitsAreFound() throws IOException {
        file("settings.gradle.kts", "include(\":app\", \":core\")\n");
        file(
                "core/src/main/resources/META-INF/persistence.xml",
                "<persistence><persistence-unit name='shop'/></persistence>");
        classFile("dev/autogen/cli/library/Book", "core/build/classes/java/main");
        CommandLineRun run = CommandLineRun.of(root, "init");
        assertThat(run.out()).contains("found a Gradle project", "found persistence units: shop");
        assertThat(root.resolve("autogen.properties"))
                .content()
                .contains(
                        "classpath = core/build/classes/java/main\n",
                        "persistence-unit = shop\n",
                        "migrations = core/src/main/java\n");
    }

    @Test
    void initInAModuleIsForTheWholeProject() throws IOException {
        file("pom.xml", "<project><packaging>pom</packaging><modules><module>core</module></modules></project>");
        file("core/pom.xml", "<project/>");
        file("app/settings.gradle", "include 'web'\n");
        file("app/web/build.gradle", "");
        for (String module : new String[] {"core", "app/web"}) {
            CommandLineRun run = CommandLineRun.of(root.resolve(module), "init", "--no-build");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err().replaceAll("\\s+", " ")).contains("is a module of the project in");
            assertThat(root.resolve(module).resolve("autogen.properties")).doesNotExist();
        }
        assertThat(root.resolve("autogen.properties")).exists();
        assertThat(root.resolve("app/autogen.properties")).exists();
        assertThat(CommandLineRun.of(root.resolve("core"), "init", "--no-build", "--template=maven")
                        .exit())
                .isZero();
        assertThat(CommandLineRun.of(root.resolve("core"), "init", "--no-build").exit())
                .isZero();
    }

    @Test
    void whereThereAreMigrationsTheNextStepIsNoFirstOne() throws IOException {
        file("pom.xml", "<project/>");
        file("src/main/java/shop/model/Order.java", ENTITY);
        assertThat(CommandLineRun.of(root, "init", "--no-build").err()).contains("next: autogen -m \"initial\"");
        file("src/main/java/shop/migrations/R1.java", "@Revision(id = \"1\") class R1 {}");
        assertThat(CommandLineRun.of(root, "init", "--no-build").err())
                .contains("next: autogen check")
                .doesNotContain("initial");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunWithoutABuildKeepsTheJarsAndTheNamesOfOneBefore() throws IOException {
        springProject();
        CommandLineRun.of(root, "init");
        String settings = Files.readString(root.resolve("autogen.properties"));
        assertThat(settings)
                .contains("classpath = target/classes:@.autogen/classpath\n", "SpringImplicitNamingStrategy");

        Files.delete(root.resolve("autogen.properties"));
        assertThat(CommandLineRun.of(root, "init", "--no-build").exit()).isZero();

        assertThat(root.resolve("autogen.properties")).content().isEqualTo(settings);
        assertThat(root.resolve(".autogen/classpath")).isNotEmptyFile();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunWithABuildCompletesWhatOneWithoutCouldNotKnow() throws IOException {
        springProject();
        assertThat(CommandLineRun.of(root, "init", "--no-build").err()).contains("no jars are known");
        CommandLineRun run = CommandLineRun.of(root, "init");

        assertThat(run.out()).contains("wrote autogen.properties (the jars are in classpath now)");
        assertThat(root.resolve("autogen.properties"))
                .content()
                .contains("classpath = target/classes:@.autogen/classpath\n", "SpringImplicitNamingStrategy");
        assertThat(CommandLineRun.of(root, "init").out()).contains("kept autogen.properties");
    }

    @Test
    void aClassWhoseSourceIsGoneIsTold() throws IOException {
        file("pom.xml", "<project/>");
        file("src/main/java/shop/model/Order.java", ENTITY);
        file("src/main/java/shop/model/Bill.java", ENTITY.replace("Order", "Bill"));
        compile("src/main/java/shop/model/Order.java", "src/main/java/shop/model/Bill.java");
        Files.delete(root.resolve("src/main/java/shop/model/Bill.java"));
        assertThat(CommandLineRun.of(root, "init", "--no-build").err().replaceAll("\\s+", " "))
                .contains("the class shop.model.Bill has no source")
                .doesNotContain("shop.model.Order has");
        Files.delete(root.resolve("src/main/java/shop/model/Order.java"));
        assertThat(CommandLineRun.of(root, "init", "--no-build").err())
                .as("sources that lie elsewhere")
                .doesNotContain("no source");
    }

    private void compile(String... sources) throws IOException {
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        Arrays.stream(sources).map(root::resolve).map(Path::toString).forEach(arguments::add);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private void springProject() throws IOException {
        file("pom.xml", "<project/>");
        file("src/main/java/shop/model/Order.java", ENTITY);
        Path jar = root.resolve("lib/spring-boot-3.jar");
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(
                    new ZipEntry("org/springframework/boot/orm/jpa/hibernate/SpringImplicitNamingStrategy.class"));
        }
        maven(".", jar.toString());
    }

    private void maven(String module, String... jars) throws IOException {
        String lines = Arrays.stream(jars).collect(Collectors.joining(":"));
        file(
                "mvnw",
                "#!/bin/sh\nmkdir -p " + module + "/target\nprintf '%s' '" + lines + "' >" + module
                        + "/target/autogen-classpath\n");
        executable("mvnw");
    }

    private void executable(String name) throws IOException {
        Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void classFile(String name, String directory) throws IOException {
        Path target = root.resolve(directory).resolve(name + ".class");
        Files.createDirectories(target.getParent());
        try (InputStream in = InitTest.class.getResourceAsStream("/" + name + ".class")) {
            Files.copy(Objects.requireNonNull(in), target);
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
