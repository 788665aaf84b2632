package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} and {@code upgrade} say of the migrations themselves. */
@ExtendWith(PostgresExtension.class)
class CheckedMigrationsTest {

    @TempDir
    private Path project;

    private CommandLineRun run(TestDatabase database, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return CommandLineRun.of(project, all.toArray(String[]::new));
    }

    @Test
    void anEditedMigrationAndTwoHeadsAreNoCleanCheck(TestDatabase database) throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                package = dev.autogen.cli.library
                migrations = db
                migrations-package = library.migrations
                """);
        run(database, "-m", "initial", "--rev-id", "aaa1");
        run(database, "upgrade");
        assertThat(run(database, "check").exit()).isZero();
        Path initial = written();
        String source = Files.readString(initial);

        Files.writeString(initial, source.replaceFirst("(void upgrade.*\\{)", "$1\n    op.execute(\"SELECT 1\");"));
        CommandLineRun check = run(database, "check");
        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.out())
                .contains("no difference between the entities and the database", "edited: aaa1  was edited after");
        CommandLineRun upgrade = run(database, "upgrade");
        assertThat(upgrade.exit()).isZero();
        assertThat(upgrade.out()).startsWith("nothing to do");
        assertThat(upgrade.err()).contains("warning: revision aaa1 was edited after it was applied");
        CommandLineRun strict = run(database, "upgrade", "--strict-checksums", "--json");
        assertThat(strict.exit()).isEqualTo(4);
        assertThat(strict.out()).contains("\"code\": \"AG586\"", "\"changed\": [\n      \"aaa1\"");
        Files.writeString(initial, source);

        for (String id : List.of("bbb2", "ccc3")) {
            String name = "R20990101000" + id.charAt(3) + "_" + id + "_Next";
            Files.writeString(initial.resolveSibling(name + ".java"), """
                    package library.migrations;

                    import dev.autogen.runtime.migration.Migration;
                    import dev.autogen.runtime.migration.Operations;
                    import dev.autogen.runtime.migration.Revision;

                    @Revision(id = "%s", parents = "aaa1", message = "next", created = "2099-01-01T00:00:00Z")
                    public final class %s implements Migration {
                      @Override
                      public void upgrade(Operations op) {}

                      @Override
                      public void downgrade(Operations op) {}
                    }
                    """.formatted(id, name));
        }
        assertThat(run(database, "upgrade").err()).contains("several heads: bbb2, ccc3. Run autogen merge");
        CommandLineRun forked = run(database, "check");
        assertThat(forked.exit()).isEqualTo(3);
        assertThat(forked.out()).contains("no difference", "several heads: bbb2, ccc3. Run autogen merge");
    }

    private Path written() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("db/library/migrations"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
