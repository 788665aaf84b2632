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

/** The verbs that write and open files without a database: revision --empty, merge, edit. */
@TestMethodOrder(OrderAnnotation.class)
class HandWrittenTest {

    @TempDir
    static Path project;

    @BeforeAll
    static void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                migrations = db
                migrations-package = demo
                hook.mark.command = sh -c "echo '// ours' >> $0" {file}
                """);
    }

    @Test
    @Order(1)
    @Tag("C159")
    void anEmptyRevisionIsWrittenWithoutAnyDatabase() throws IOException {
        CommandLineRun run = run("revision", "--empty", "-m", "seed the countries", "--rev-id=aaa1", "--hooks=mark");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("^wrote db/demo/R\\d{12}_aaa1_SeedTheCountries\\.java\n$");
        assertThat(run.err()).contains("fill in upgrade and downgrade, then: autogen upgrade");
        assertThat(project.resolve(".autogen/pg18")).doesNotExist();
        assertThat(Files.readString(file("aaa1")))
                .contains("""
                        /**
                         * Seed the countries.
                         *
                         * Write the upgrade by hand, and in downgrade the reverse.
                         */
                        @Revision(
                            id = "aaa1",
                            message = "seed the countries",
                        """, "  public void upgrade(Operations op) {\n  }\n")
                .endsWith("}\n// ours\n");
    }

    @Test
    @Order(2)
    @Tag("C159")
    @Tag("C161")
    void itStandsWhereItIsToldTo() throws IOException {
        assertThat(run("revision", "--empty", "-m", "two", "--rev-id=bbb2", "--label=main")
                        .exit())
                .isZero();
        assertThat(run("revision", "--empty", "-m", "x", "--head=aaa1").err()).startsWith("AG116");
        CommandLineRun run = run(
                "revision", "--empty", "-m", "three", "--rev-id=ccc3", "--head=aaa1", "--splice", "--depends-on=bb");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(file("bbb2"))).contains("parents = \"aaa1\"", "label = \"main\"");
        assertThat(Files.readString(file("ccc3"))).contains("parents = \"aaa1\"", "dependsOn = \"bbb2\"");
        CommandLineRun json = run("revision", "--empty", "-m", "y", "--head=ccc3", "--rev-id=x", "--dry-run", "--json");
        assertThat(json.out()).contains("\"revision\": \"x\"", "\"ccc3\"", "\"files\": []");
        assertThat(run("revision", "--empty", "-m", "y", "--head=ccc3", "--dry-run")
                        .out())
                .contains("public final class R");
        assertThat(run("revision", "--empty").err()).startsWith("AG101");
        assertThat(run("revision", "--empty", "-m", "z", "--head=base", "--rev-id=aaa1")
                        .err())
                .startsWith("AG210");
    }

    @Test
    @Order(3)
    @Tag("C159")
    @Tag("C160")
    void withTwoHeadsOneMustBeNamedOrTheyAreMerged() throws IOException {
        CommandLineRun refused = run("revision", "--empty", "-m", "four");
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG115 ")
                .contains("2 heads: [bbb2 (two), ccc3 (three)]", "with --head REV", "autogen merge", "autogen rebase");

        assertThat(run("merge", "aaa1", "bbb2").err().replaceAll("\\s+", " "))
                .startsWith("AG140 ")
                .contains("revision aaa1 (seed the countries) is not a head");
        assertThat(run("merge", "ccc3", "cc").err()).contains("you named one head, ccc3 (three)");
        CommandLineRun merged = run("merge", "--rev-id=ddd4", "--label=joined", "--hooks=mark");

        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(Files.readString(file("ddd4")))
                .contains(
                        " * Merge bbb2 and ccc3.",
                        " * Joins bbb2 (two), ccc3 (three). It changes nothing itself.",
                        "parents = {\"bbb2\", \"ccc3\"}",
                        "label = \"joined\"")
                .endsWith("// ours\n");
        assertThat(run("merge").err()).contains("the migrations have one head, ddd4");
        assertThat(run("heads").out()).startsWith("ddd4  merge bbb2 and ccc3");
        assertThat(run("revision", "--empty", "-m", "five", "--rev-id=eee5").exit())
                .isZero();
        assertThat(Files.readString(file("eee5"))).contains("parents = \"ddd4\"");
        assertThat(run("upgrade").out()).contains("+ ddd4", "+ eee5");
        assertThat(run("downgrade", "ccc3").out()).contains("- eee5").contains("- ddd4");
    }

    @Test
    @Order(4)
    @Tag("C164")
    void editOpensTheFileMeant() throws IOException {
        Map<String, String> editor = Map.of("EDITOR", "no", "VISUAL", "sh -c 'echo \"// seen\" >> \"$0\"'");
        assertThat(edit(editor).out()).contains("edited db/demo/R").contains("_eee5_Five.java");
        assertThat(Files.readString(file("eee5"))).endsWith("// seen\n");
        assertThat(edit(editor, "bb").out()).contains("_bbb2_Two.java");
        assertThat(edit(editor, "joined@base").err()).contains("AG141");
        assertThat(edit(editor, "base").err().replaceAll("\\s+", " "))
                .contains("AG141 there is nothing to edit at \"base\": base is before the first migration");
        assertThat(edit(editor, "zzz").err()).contains("AG221");
        assertThat(edit(editor, "current").out()).contains("_bbb2_Two.java", "_ccc3_Three.java");
        assertThat(edit(editor, "current", "--json").out()).contains("\"files\": [");
        run("downgrade", "base");
        assertThat(edit(editor, "current").err()).contains("nothing is applied");
        assertThat(edit(Map.of(), "head").err().replaceAll("\\s+", " "))
                .contains("AG142 no editor is configured to open db/demo/R", "export EDITOR=vi");
        assertThat(edit(Map.of("EDITOR", "false"), "head").exit()).isEqualTo(1);
        assertThat(edit(Map.of("EDITOR", "no-such-editor"), "head").err()).contains("could not start it");
    }

    @Test
    @Order(5)
    @Tag("C164")
    void aFileThatNoLongerCompilesIsSaidToAndCanBeOpenedAgain() throws IOException {
        CommandLineRun broken = edit(Map.of("EDITOR", "sh -c 'echo broken >> \"$0\"'"), "head");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("AG561").contains("_eee5_Five.java:");

        assertThat(edit(Map.of("EDITOR", "true"), "head").err()).contains("AG561");
        CommandLineRun mended = edit(Map.of("EDITOR", "sed -i /broken/d"), "eee");
        assertThat(mended.exit()).as(mended.err()).isZero();
    }

    private static CommandLineRun edit(Map<String, String> environment, String... arguments) {
        return CommandLineRun.of(
                project,
                environment,
                Stream.concat(Stream.of("edit"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(project, arguments);
    }

    private static Path file(String id) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("db/demo"))) {
            List<Path> found =
                    files.filter(f -> f.toString().contains("_" + id + "_")).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
