package dev.autogen.runtime.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The migrations in {@code docs/migrations.md}: what a reader copies from there compiles and runs. */
@ExtendWith(PostgresExtension.class)
class DocumentedMigrationTest {

    /** What whoever runs a migration calls, and not its author. */
    private static final List<String> NOT_FOR_AUTHORS = List.of("end", "apply");

    @TempDir
    private Path directory;

    @Test
    void usesEveryOperationAndRunsUpAndDown(TestDatabase database) throws IOException {
        String page = Files.readString(Path.of("../docs/migrations.md"));
        String[] sources = Arrays.stream(page.split("```java\n"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toArray(String[]::new);
        assertThat(Arrays.stream(Operations.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !NOT_FOR_AUTHORS.contains(name)))
                .allSatisfy(name -> assertThat(String.join("", sources)).contains("op." + name + "("));
        Project project = new Project(directory.resolve("classes"));
        assertThat(project.compile(true, sources)).isEmpty();

        List<String> before = CatalogDump.of(database).lines();
        Migrator migrator = Migrator.builder(database.dataSource())
                .migrations(Migrations.find(project.loader(), "com.example.shop.migrations"))
                .build();
        assertThat(migrator.upgrade("head")).hasSize(2);
        assertThat(database.query("SELECT title, state, priority, person_id FROM task ORDER BY title"))
                .containsExactly("Read it|NEW|3|null", "Write with Ada|OPEN|5|1");
        assertThat(migrator.downgrade("base")).hasSize(2);
        database.execute("DROP TABLE autogen_history");
        assertThat(CatalogDump.of(database).lines()).isEqualTo(before);
    }
}
