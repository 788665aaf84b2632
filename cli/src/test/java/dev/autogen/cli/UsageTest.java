package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.config.ConfiguredDefaults;
import dev.autogen.cli.config.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class UsageTest {

    @TempDir
    Path project;

    @Test
    void withoutArgumentsTheUsageIsPrinted() {
        CommandLineRun run = CommandLineRun.of(project);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: autogen -m TEXT [options]")
                .contains("upgrade", "downgrade", "current", "history", "check", "--migrations-package=NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "upgrade", "downgrade", "current", "history", "check"})
    void usagesFitAnEightyColumnTerminal(String verb) {
        CommandLineRun run =
                verb.isEmpty() ? CommandLineRun.of(project, "--help") : CommandLineRun.of(project, verb, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theVersionNamesWhatMatters() {
        assertThat(CommandLineRun.of(project, "--version").out())
                .contains("autogen ")
                .contains("embedded PostgreSQL ")
                .contains("Java ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrad            | Did you mean "upgrade"
            --urll x          | Did you mean "--url"
            current --jsn     | autogen current --help
            downgrade         | missing required parameter
            downgrade --bsae  | unknown option: '--bsae'
            upgrade a b       | unmatched argument
            --dry-run         | there is nothing to do: use -m
            -m                | missing required parameter
            """)
    void whatCannotBeUnderstoodIsRefusedWithExitCodeTwo(String arguments, String said) {
        CommandLineRun run = CommandLineRun.of(project, arguments.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace("\n", " ")).startsWith("AG101 ").containsIgnoringCase(said);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void aMessageMayBeTheNameOfAVerb() {
        assertThat(CommandLineRun.of(project, "-m", "history", "--rev-id=a-b").err())
                .startsWith("AG552 ");
    }

    @Test
    void anUnknownKeyOfTheFileIsRefused() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), "pakage = x\n");
        CommandLineRun run = CommandLineRun.of(project, "current");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replace("\n", " ")).startsWith("AG102 ").contains("Did you mean \"package\"?");
    }

    @Test
    void anErrorIsOneJsonDocumentWhereThatIsAskedFor() {
        CommandLineRun run = CommandLineRun.of(project, "current", "--json", "--url", "mysql://u:secret@h/d");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).startsWith("{").contains("\"code\": \"AG104\"").doesNotContain("secret");
        assertThat(run.err()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://h:99999/d", "jdbc:postgresql://h:0/d", "postgresql://a:1,b:x1/d"})
    void aPortThatIsNoneIsRefusedBeforeTheDriverSeesIt(String url) {
        CommandLineRun run = CommandLineRun.of(project, "current", "--url", url);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replace("\n", " ")).startsWith("AG104 ").contains("1 to 65535");
    }

    @Test
    @Tag("C165")
    void twoOfOneKindAreRefused() throws IOException {
        CommandLineRun options = CommandLineRun.of(project, "current", "--url", "a", "--url", "b");
        assertThat(options.exit()).isEqualTo(2);
        assertThat(options.err().replace("\n", " ")).startsWith("AG101 ").contains("--url", "only once");
        Files.writeString(project.resolve("autogen.properties"), "url = a\npackage = p\nurl: b\n");
        CommandLineRun keys = CommandLineRun.of(project, "current");
        assertThat(keys.exit()).isEqualTo(2);
        assertThat(keys.err().replace("\n", " ")).startsWith("AG102 ").contains("\"url\" appears twice");
    }

    @Test
    @Tag("C165")
    void anOptionMayStandBeforeTheVerbInTheFileOrInAVariable() throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"),
                "url = postgresql://127.0.0.1:3/file\nmigrations = m\nmigrations-package = p\n");
        Map<String, String> variable = Map.of("AUTOGEN_URL", "postgresql://127.0.0.1:2/variable");
        Map<String, String> customary = Map.of("DATABASE_URL", "postgresql://127.0.0.1:4/customary");
        assertThat(CommandLineRun.of(project, customary, "current").err()).contains("127.0.0.1:3/file");
        assertThat(CommandLineRun.of(project, variable, "current").err()).contains("127.0.0.1:2/variable");
        assertThat(CommandLineRun.of(project, variable, "current", "--url", "postgresql://127.0.0.1:1/d")
                        .err())
                .contains("127.0.0.1:1/d");
        assertThat(CommandLineRun.of(project, variable, "--url", "postgresql://127.0.0.1:1/d", "current")
                        .err())
                .contains("127.0.0.1:1/d");
        Path nearer = Files.createDirectories(project.resolve("module"));
        Files.writeString(
                nearer.resolve("autogen.properties"),
                "url = postgresql://127.0.0.1:5/nearer\nmigrations = m\nmigrations-package = p\n");
        assertThat(CommandLineRun.of(nearer, "current").err()).contains("127.0.0.1:5/nearer");
        Files.delete(project.resolve("autogen.properties"));
        CommandLineRun run =
                CommandLineRun.of(project, customary, "current", "--migrations=m", "--migrations-package=p");
        assertThat(run.err()).contains("127.0.0.1:4/customary");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void theWayToNameEntitiesThatIsGivenOutweighsTheFiles() throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"),
                "package = from.file\nurl = postgresql://127.0.0.1:1/d\nmigrations = m\nmigrations-package = p\n");
        Project found = Project.find(project);
        Function<String, Optional<String>> none = name -> Optional.empty();
        List<String> given = List.of("check", "--entities=nowhere.txt");
        CommandSpec spec =
                CommandSpec.create().addOption(OptionSpec.builder("--package").build());
        OptionSpec option = spec.findOption("--package");
        assertThat(new ConfiguredDefaults(given, found, Map.of(), none).defaultValue(option))
                .isNull();
        assertThat(new ConfiguredDefaults(List.of("check"), found, Map.of(), none).defaultValue(option))
                .isEqualTo("from.file");
        assertThat(new ConfiguredDefaults(List.of("check"), found, Map.of("AUTOGEN_PERSISTENCE_UNIT", "u"), none)
                        .defaultValue(option))
                .isNull();
    }

    @Test
    void anApplicationThatIsNotCompiledIsRefusedBeforeItsFilesAreBelieved() throws IOException {
        Files.createDirectories(project.resolve("classes"));
        Files.writeString(
                project.resolve("autogen.properties"),
                "application = shop.Application\nclasspath = classes\nurl = postgresql://127.0.0.1:1/d\n"
                        + "migrations = m\nmigrations-package = p\n");
        for (String verb : List.of("check", "settings")) {
            CommandLineRun run = CommandLineRun.of(project, verb);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("AG645").contains("shop.Application", "Compile it first");
        }
    }
}
