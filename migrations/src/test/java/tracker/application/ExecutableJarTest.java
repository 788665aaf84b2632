package tracker.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrations.jar} in the hands of an operator who has a JRE and nothing of this project. */
@ExtendWith(PostgresExtension.class)
class ExecutableJarTest {

    private static final Path JAR = Path.of("target/migrations.jar");

    @TempDir
    private Path elsewhere;

    private TestDatabase database;

    @Test
    void bringsAnEmptyDatabaseToHeadAndBack(TestDatabase empty) throws IOException, InterruptedException {
        database = empty;
        List<String> before = CatalogDump.of(empty).lines();
        assertThat(run("current").output()).startsWith("base\n");
        Program upgrade = run("upgrade", "head");
        assertThat(upgrade.output()).contains("+ 5c27091fc9ba", "+ 8c30e77c4855", "+ 857f7176f0e4");
        assertThat(upgrade.exit()).isZero();
        assertThat(run("current", "--check-heads").exit()).isZero();
        assertThat(run("history", "--json").output()).contains("\"revision\": \"857f7176f0e4\"", "\"applied\": true");
        assertThat(run("heads").output()).startsWith("857f7176f0e4");
        assertThat(run("validate").exit()).isZero();
        assertThat(run("downgrade", "base").exit()).isZero();
        empty.execute("DROP TABLE autogen_history");
        assertThat(CatalogDump.of(empty).lines()).isEqualTo(before);
    }

    @Test
    void printsScriptsWithoutADatabaseAndStamps(TestDatabase empty) throws IOException, InterruptedException {
        database = empty;
        Program script = Program.run(elsewhere, JAR, Map.of(), "upgrade", "base:head", "--sql");
        assertThat(script.output()).contains("CREATE TABLE", "autogen_history", "857f7176f0e4");
        assertThat(run("stamp", "head").output()).contains("marked as applied");
        assertThat(run("upgrade").output()).startsWith("nothing to do");
        assertThat(run("upgrade", "nowhere").exit()).isEqualTo(1);
        assertThat(Program.run(elsewhere, JAR, Map.of(), "upgrade").output()).startsWith("AG101");
    }

    private Program run(String... arguments) throws IOException, InterruptedException {
        return Program.run(
                elsewhere,
                JAR,
                Map.of(
                        "AUTOGEN_URL", database.url(),
                        "AUTOGEN_USER", database.user(),
                        "AUTOGEN_PASSWORD", database.password()),
                arguments);
    }
}
