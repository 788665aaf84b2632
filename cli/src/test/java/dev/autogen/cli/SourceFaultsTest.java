package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the sources of the migrations, told without any database. */
class SourceFaultsTest {

    @TempDir
    Path project;

    private Path sources;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo.migrations\n");
        sources = write("aaa1", "", "First").getParent();
        write("bbb2", "aaa1", "Second");
    }

    private Path write(String id, String parent, String name) throws IOException {
        return MigrationSource.write(project.resolve("db"), id, parent, name, "", "");
    }

    private String heads() {
        CommandLineRun run = CommandLineRun.of(project, "heads");
        return run.exit() == 0
                ? run.out()
                : run.err().replace("\n", " ").strip().replaceAll(" +", " ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAnEditorOrASystemHidesBesideTheSourcesIsPassedOver() throws IOException {
        Files.createSymbolicLink(sources.resolve(".#R202601020000_bbb2_Second.java"), Path.of("me@host.4711:1"));
        Files.write(sources.resolve("._R202601020000_bbb2_Second.java"), new byte[] {0, 5, 22, 7});
        Files.createDirectories(sources.resolve(".backup/Old.java"));
        Files.writeString(sources.resolve(".backup/Broken.java"), "no Java");
        Files.createDirectories(sources.resolve("directory.java"));
        assertThat(heads()).startsWith("bbb2  ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingIsNamed() throws IOException {
        Files.createSymbolicLink(sources.resolve("R202601030000_ccc3_Third.java"), Path.of("gone.java"));
        assertThat(heads())
                .startsWith("AG145 ")
                .contains("R202601030000_ccc3_Third.java\" cannot be read: it is a broken link");
    }

    @Test
    void aMigrationOfNoBytesIsNamed() throws IOException {
        Files.writeString(sources.resolve("R202601020000_bbb2_Second.java"), "");
        assertThat(heads())
                .startsWith("AG561 ")
                .contains("R202601020000_bbb2_Second.java\" does not compile: the file is empty");
        Files.writeString(sources.resolve("R202601020000_bbb2_Second.java"), "package demo.migrations;\n");
        assertThat(heads()).contains("it contains no class R202601020000_bbb2_Second in the package of its directory");
    }

    @Test
    void aMistakeInTheGraphIsToldAtTheFileThatMakesIt() throws IOException {
        Path third = write("ccc3", "zzz9", "Third");
        assertThat(heads()).contains("R202601020000_ccc3_Third.java:10: Revision \"ccc3\"");
        Files.delete(third);
        write("aaa1", "ccc3", "First");
        MigrationSource.write(project.resolve("db"), "ccc3", "bbb2", "Third", "", "");
        assertThat(heads())
                .contains(
                        "R202601020000_aaa1_First.java:10: The revisions \"aaa1\" -> \"ccc3\" -> \"bbb2\" -> \"aaa1\"")
                .contains("R202601020000_aaa1_First depends on a later one");
    }
}
