package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a new migration goes, what it follows, and how it is named; one run after the other on one embedded database. */
@TestMethodOrder(OrderAnnotation.class)
class WritingTest {

    private static final String OTHER = "--hibernate=globally_quoted_identifiers=true";

    @TempDir
    static Path project;

    @BeforeAll
    static void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                package = dev.autogen.cli.library
                migrations = db
                migrations-package = one.*, two
                hook.first.command = sh -c "echo first $0 >> ran.txt; echo '// ours' >> $0" {file}
                hook.second.command = sh -c 'pwd; echo second >> ../ran.txt' {file}
                hook.second.directory = tools
                hook.third.command = echo 'a word' "and another"
                hook.gone.command = no-such-program --replace {file}
                hook.bad.command = false
                hook.lost.command = true
                hook.lost.directory = nowhere
                """);
        Files.createDirectories(project.resolve("tools"));
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource(delimiter = '|', textBlock = """
            AG119 | --into=three                                 | not one of the migration packages
            AG119 | --dry-run                                    | Name one: --into one
            AG119 | --into=two --subpackage=y{year}              | --migrations-package two.*
            AG554 | --into=one --timezone=Mars/Olympus           | no time zone "Mars/Olympus"
            AG555 | --into=one --subpackage={year}               | which is not a Java name
            AG556 | --into=one --slug-length=0                   | 1 to 100
            AG117 | --into=one --label=a@b                       | cannot be a label
            AG117 | --into=one --label=heads                     | cannot be a label
            AG221 | --into=one --head=gone                       | There is no revision "gone"
            AG221 | --into=one --depends-on=gone                 | There is no revision "gone"
            AG552 | --into=one --rev-id=a@b                      | letters and digits
            AG552 | --into=one --rev-id=a:b                      | letters and digits
            AG125 | --into=one --hooks=unknown                   | hook.unknown.command
            AG125 | --into=one --hooks=lost                      | which is not a directory
            AG565 | --into=one --extension=com.example.Missing   | com.example.Missing
            AG124 | --into=one --ignore=colour                   | "colour" is not a kind
            AG101 | --into=one --sql                             | --sql
            """)
    @Tag("C025")
    @Tag("C127")
    @Tag("C129")
    @Tag("C135")
    @Tag("C137")
    void whatCannotBeWrittenIsRefusedAndLeavesNothing(String code, String options, String why) throws IOException {
        CommandLineRun run = run(("-m x " + options).split(" "));

        assertThat(run.err()).startsWith(code + " ");
        assertThat(run.err().replaceAll("\\s+", " ")).contains(why);
        assertThat(run.exit()).isNotZero();
        assertThat(written()).isEmpty();
    }

    @Test
    @Order(2)
    @Tag("C124")
    @Tag("C125")
    @Tag("C126")
    @Tag("C127")
    @Tag("C136")
    @Tag("C137")
    void theFirstGoesWhereItIsToldUnderTheNameItIsGiven() throws IOException {
        CommandLineRun run = run(
                "-m",
                "the \"first\" book\nof many",
                "--into=one",
                "--rev-id=aaa1",
                "--label=books",
                "--timezone=pacific/KIRITIMATI",
                "--subpackage=y{year}/e{epoch}",
                "--slug-length=13",
                "--extension=dev.autogen.cli.library.Rules",
                "--hooks=first,second,third");

        assertThat(run.exit()).as(run.err()).isZero();
        Path file = written().get(0);
        assertThat(file.toString()).matches("db/one/y\\d{4}/e\\d{10}/R\\d{12}_aaa1_TheFirstBook\\.java");
        assertThat(Files.readString(project.resolve(file)))
                .contains(
                        " * The \"first\" book of many.\n",
                        " * Owner: the library.",
                        "message = \"the \\\"first\\\" book\\nof many\"",
                        "label = \"books\"",
                        "public void upgrade(Operations op) {\n    op.createTable(\"book\",",
                        "public void downgrade(Operations op) {\n    op.dropTable(\"book\");")
                .containsPattern("created = \"[-0-9]{10}T[:0-9]{8}\\+14:00\"")
                .endsWith("}\n// ours\n");
        assertThat(Files.readAllLines(project.resolve("ran.txt")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("first /")
                                .endsWith(file.getFileName().toString()),
                        line -> assertThat(line).isEqualTo("second"));
        assertThat(run.err())
                .containsPattern("second: /.*/tools\\n")
                .containsPattern("third: /.*_TheFirstBook\\.java a word and another\\n");
    }

    @Test
    @Order(3)
    @Tag("C124")
    @Tag("C126")
    @Tag("C130")
    @Tag("C135")
    void theNextFollowsItIntoItsPackageAndIsFoundThere() throws IOException {
        CommandLineRun run = run("-m", "second", "--rev-id=aaa2", OTHER, "--no-renames", "--head=books@head");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("upgraded the embedded database to head: 1 applied");
        assertThat(written().get(1).toString()).matches("db/one/R\\d{12}_aaa2_Second\\.java");
        assertThat(Files.readString(project.resolve(written().get(1)))).contains("parents = \"aaa1\"");
    }

    @Test
    @Order(4)
    @Tag("C128")
    void aParentThatIsNoHeadNeedsSplice() throws IOException {
        CommandLineRun refused = run("-m", "third", "--no-renames", "--rev-id=aaa3", "--head=aaa1");
        assertThat(refused.err().replaceAll("\\s+", " ")).startsWith("AG116 ").contains("Add --splice");
        assertThat(refused.exit()).isEqualTo(2);
        CommandLineRun taken = run("-m", "third", "--no-renames", "--rev-id=aaa1");
        assertThat(taken.err()).startsWith("AG210");
        assertThat(run("-m", "third", "--no-renames", "--label=books").err()).startsWith("AG213");
        assertThat(written()).hasSize(2);

        CommandLineRun spliced = run(
                "-m",
                "third",
                "--no-renames",
                "--rev-id=aaa3",
                "--head=aaa1",
                "--splice",
                "--into=two",
                "--depends-on=aaa2");

        assertThat(spliced.exit()).as(spliced.err()).isZero();
        assertThat(Files.readString(project.resolve(written().get(2))))
                .startsWith("package two;")
                .contains("parents = \"aaa1\"", "dependsOn = \"aaa2\"");
        CommandLineRun two = run("-m", "fourth", "--no-renames", OTHER);
        assertThat(two.err().replaceAll("\\s+", " "))
                .contains("AG115 the migrations have 2 heads: [aaa2 (second), aaa3 (third)]", "--head");
    }

    @Test
    @Order(5)
    @Tag("C137")
    void aHookThatFailsLeavesTheMigrationAndSaysSo() throws IOException {
        for (String hook : List.of("gone", "bad")) {
            int before = written().size();
            CommandLineRun run =
                    run("-m", "fourth", OTHER, "--no-renames", "--head=aaa3", "--rev-id=" + hook, "--hooks=" + hook);

            assertThat(run.err()).contains("AG126").contains("the hook \"" + hook + "\"");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(written()).hasSize(before + 1);
            Files.delete(project.resolve(written().stream()
                    .filter(file -> file.toString().contains("_" + hook + "_"))
                    .findFirst()
                    .orElseThrow()));
        }
    }

    @Test
    @Order(6)
    @Tag("C091")
    @Tag("C135")
    void aPackageListedTwiceIsWarnedOfAndAKindSwitchedOffIsNoDifference() {
        CommandLineRun run = run("check", "--migrations-package=one.*,two,two", "--ignore=comment,Foreign-Key");

        assertThat(run.err()).contains("the package two of the migrations is listed twice");
        assertThat(run.out()).contains("no difference");
        assertThat(run.exit()).isZero();
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(project, arguments);
    }

    private static List<Path> written() throws IOException {
        Path root = project.resolve("db");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(
                            file -> file.getFileName().toString().replaceFirst("R\\d+_", "")))
                    .map(project::relativize)
                    .toList();
        }
    }
}
