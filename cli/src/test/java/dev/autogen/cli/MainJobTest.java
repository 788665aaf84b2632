package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code autogen -m} and {@code check}, one after the other on one embedded database. */
@TestMethodOrder(OrderAnnotation.class)
class MainJobTest {

    @TempDir
    static Path project;

    @BeforeAll
    static void writeProject() throws IOException {
        Files.writeString(project.resolve("entities.txt"), "# ours\ndev.autogen.cli.library.Book\n");
        Files.writeString(project.resolve("autogen.properties"), """
                package = dev.autogen.cli.library
                migrations = db
                migrations-package = library.migrations
                """);
    }

    @Test
    @Order(1)
    void aDryRunPrintsTheMigrationAndWritesNothing() throws IOException {
        CommandLineRun run = CommandLineRun.of(project, "-m", "books", "--dry-run", "--rev-id", "dry1");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("+ table book", "op.createTable(\"book\"", "id = \"dry1\"");
        assertThat(written()).isEmpty();
    }

    @Test
    @Order(2)
    void theMigrationIsWrittenProvenAndNamed() throws IOException {
        CommandLineRun run = CommandLineRun.of(project, "-m", "books", "--rev-id", "aaa1");
        assertThat(run.exit()).isZero();
        assertThat(written()).singleElement().asString().endsWith("_aaa1_Books.java");
        assertThat(run.out())
                .contains("+ table book", "wrote db/library/migrations/R", "proven up and down on the embedded");
        assertThat(run.err()).contains("autogen upgrade");
    }

    @Test
    @Order(3)
    @Tag("C162")
    void checkSeesTheDifferenceAndWhatIsPending() {
        CommandLineRun run = CommandLineRun.of(project, "check");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("+ table book", "pending: aaa1  books");
    }

    @ParameterizedTest
    @Order(4)
    @Tag("C162")
    @ValueSource(
            strings = {"--package=dev.autogen.cli.library", "--entities=entities.txt", "--persistence-unit=library"})
    void afterTheUpgradeEveryWayToNameTheEntitiesFindsNothing(String entities) throws IOException {
        assertThat(CommandLineRun.of(project, "upgrade").exit()).isZero();
        CommandLineRun again = CommandLineRun.of(project, "-m", "nothing", entities);
        assertThat(again.out()).isEqualTo("no changes: the database matches the entities\n");
        assertThat(again.exit()).isZero();
        assertThat(written()).hasSize(1);
        CommandLineRun check = CommandLineRun.of(project, "check", "--json", entities);
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("\"different\": false", "\"changes\": []", "\"pending\": []");
    }

    @Test
    @Order(5)
    void aSettingOfHibernateIsAChangeToo() {
        CommandLineRun run = CommandLineRun.of(
                project,
                Map.of("AUTOGEN_HIBERNATE", "globally_quoted_identifiers=true"),
                "-m",
                "quoted",
                "--no-renames",
                "--dry-run",
                "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("+ table Book", "\"files\": []", "\"proven\": true");
    }

    @ParameterizedTest
    @Order(6)
    @ValueSource(
            strings = {"AG550 |-m,", "AG552 |-m,x,--rev-id=a-b", "AG108 |-m,x,--package=", "AG107 |-m,x,-cp,nowhere"})
    void whatIsUsedWronglyWritesNothing(String expectedAndArguments) throws IOException {
        String[] parts = expectedAndArguments.split("\\|");
        CommandLineRun run = CommandLineRun.of(project, parts[1].split(",", -1));
        assertThat(run.err()).startsWith(parts[0]);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(written()).hasSize(1);
    }

    @Test
    @Order(7)
    void aDirectoryThatCannotBeWrittenIsRefused() throws IOException {
        Files.writeString(project.resolve("file"), "");
        CommandLineRun run = CommandLineRun.of(project, "-m", "x", "--migrations=file");
        assertThat(run.err()).startsWith("AG106").contains("is not a directory");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    @Order(8)
    @Tag("C010")
    void severalPersistenceUnitsAreOneModel() {
        CommandLineRun run = CommandLineRun.of(project, "check", "--persistence-unit=library,readers");
        assertThat(run.out()).isEqualTo("+ table reader\n");
        assertThat(run.exit()).isEqualTo(3);

        CommandLineRun twice = CommandLineRun.of(project, "check", "--persistence-unit=library,library");
        assertThat(twice.err()).startsWith("AG319").contains("\"book\"", "dev.autogen.cli.library.Book");
    }

    @Test
    @Order(9)
    @Tag("C016")
    void patternsSayWhatIsCompared() {
        String[] both = {"check", "--persistence-unit=library,readers"};
        CommandLineRun excluded = CommandLineRun.of(project, Map.of("AUTOGEN_EXCLUDE", "read*,index x"), both);
        assertThat(excluded.out()).isEqualTo("no difference between the entities and the database\n");
        assertThat(excluded.err()).contains("ignored: table reader: the filters exclude it, but the model has it");
        assertThat(excluded.exit()).isZero();

        CommandLineRun included = CommandLineRun.of(project, Map.of("AUTOGEN_INCLUDE", "book"), both);
        assertThat(included.exit()).isZero();

        CommandLineRun wrong = CommandLineRun.of(project, "check", "--exclude=a..b");
        assertThat(wrong.err()).startsWith("AG118").contains("\"a..b\"");
        assertThat(wrong.exit()).isEqualTo(2);
    }

    private static List<Path> written() throws IOException {
        if (!Files.exists(project.resolve("db"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(project.resolve("db"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
