package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.migration.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionIndexProcessorTest {

    private static final String A = Project.migration("R202601010000_a_One", "id = \"a\"");

    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(directory.resolve("classes"));
    }

    private static String b(String revision) {
        return Project.migration("R202601020000_b_Two", revision);
    }

    @Test
    void writesTheIndexOfAPackage() throws IOException {
        assertThat(project.compile(true, A, b("id = \"b\", parents = \"a\", message = \"second\"")))
                .isEmpty();

        assertThat(project.classes().resolve("META-INF/autogen/p"))
                .content()
                .endsWith("[R202601010000_a_One]\nid=a\n[R202601020000_b_Two]\nid=b\nparents=a\nmessage=second\n");
    }

    @Test
    void failsTheBuildOverAMistakeInTheGraph() throws IOException {
        assertThat(single(A, Project.migration("R202601020000_a_Two", "id = \"a\"")))
                .contains("exists twice", "AG210");
        assertThat(single(A, b("id = \"b\", parents = \"gone\""))).contains("follows \"gone\"", "AG211");
        assertThat(single(A, b("id = \"b\", parents = \"b\""))).contains("cycle", "AG212");
        assertThat(single(Project.migration("AddPriority", "id = \"b\"")))
                .contains("Name it R<yyyyMMddHHmm>_b", "AG217");
        assertThat(single(b("id = \"b-1\""))).contains("letters and digits", "AG214");
        assertThat(Files.exists(project.classes().resolve("META-INF/autogen/p")))
                .isFalse();
    }

    private String single(String... sources) throws IOException {
        List<String> problems = project.compile(true, sources);
        assertThat(problems).hasSize(1).first().asString().startsWith("ERROR: ");
        return problems.get(0);
    }

    @Test
    void warnsOfTwoHeadsThatNoLabelExplains() throws IOException {
        String c = Project.migration("R202601030000_c_Three", "id = \"c\", parents = \"a\"");
        assertThat(project.compile(true, A, b("id = \"b\", parents = \"a\""), c))
                .singleElement()
                .asString()
                .startsWith("WARNING: The migrations have several heads: [b, c]");

        String labelled = c.replace("parents = \"a\"", "parents = \"a\", label = \"c\"");
        assertThat(project.compile(
                        true,
                        A,
                        b("id = \"b\", parents = \"a\", label = \"b\""),
                        labelled.replace("label = \"c\"", "label = \"cc\"")))
                .singleElement()
                .asString()
                .contains("already the id of a revision");
        assertThat(project.compile(
                        true,
                        A,
                        b("id = \"b\", parents = \"a\", label = \"left\""),
                        labelled.replace("label = \"c\"", "label = \"right\"")))
                .isEmpty();
    }

    @Test
    void keepsTheOthersWhenOneFileIsCompiledAlone() throws IOException {
        project.compile(true, A, b("id = \"b\", parents = \"a\""));
        assertThat(project.compile(true, b("id = \"b\", parents = \"a\", message = \"new\"")))
                .isEmpty();

        assertThat(ids(Migrations.find(project.loader(), "p").graph().revisions()))
                .isEqualTo("a b");
        assertThat(project.classes().resolve("META-INF/autogen/p")).content().contains("message=new");
    }
}
