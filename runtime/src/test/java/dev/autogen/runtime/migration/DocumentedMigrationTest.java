package dev.autogen.runtime.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The migrations in {@code docs/migrations.md} and {@code docs/stories.md}: what a reader copies from there compiles and runs. */
@ExtendWith(PostgresExtension.class)
class DocumentedMigrationTest {

    /** What whoever runs a migration calls, and what is there to be replaced. */
    private static final List<String> NOT_FOR_AUTHORS = List.of("end", "apply", "decide");

    @TempDir
    private Path directory;

    @Test
    void usesEveryOperationAndRunsUpAndDown(TestDatabase database) throws IOException {
        String[] sources = sources("migrations.md");
        assertThat(Arrays.stream(Operations.class.getMethods())
                        .filter(method -> !method.getDeclaringClass().equals(Object.class))
                        .map(Method::getName)
                        .filter(name -> !NOT_FOR_AUTHORS.contains(name)))
                .allSatisfy(name -> assertThat(String.join("", sources)).contains("op." + name + "("));

        List<String> before = CatalogDump.of(database).lines();
        Migrator migrator = migrator(database, "com.example.shop.migrations", sources);
        assertThat(migrator.upgrade("head")).hasSize(2);
        assertThat(database.query("SELECT title, state, priority, person_id FROM task ORDER BY title"))
                .containsExactly("Read it|NEW|3|null", "Write with Ada|OPEN|5|1");
        assertThat(migrator.downgrade("base")).hasSize(2);
        database.execute("DROP TABLE autogen_history");
        assertThat(CatalogDump.of(database).lines()).isEqualTo(before);
    }

    @Test
    void theStoriesKeepTheirRows(TestDatabase database) throws IOException {
        Migrator migrator = migrator(database, "com.example.desk.migrations", sources("stories.md"));
        migrator.upgrade("a1");
        database.execute(
                "INSERT INTO person VALUES (1, 'Ada King Lovelace'), (2, 'Cher')",
                "INSERT INTO task VALUES (1, 'OPEN', '[\"b\", \"a\"]'), (2, 'DONE', NULL), (3, 'DONE', '[]')",
                "INSERT INTO country VALUES ('IT', 'Italy')");
        List<String> queries = List.of(
                "SELECT id, name FROM person ORDER BY id",
                "SELECT id, status FROM task ORDER BY id",
                "SELECT id, tags FROM task WHERE tags <> '[]' ORDER BY id",
                "SELECT * FROM country");
        List<List<String>> before = queries.stream().map(database::query).toList();

        migrator.upgrade("head");
        assertThat(database.query("SELECT first_name, last_name FROM person ORDER BY id"))
                .containsExactly("Ada|King Lovelace", "Cher|null");
        assertThat(database.query("SELECT id, done FROM task ORDER BY id")).containsExactly("1|f", "2|t", "3|t");
        assertThat(database.query("SELECT task_id, tag FROM task_tag ORDER BY task_id, place"))
                .containsExactly("1|b", "1|a");
        assertThat(database.query("SELECT code FROM country ORDER BY 1")).containsExactly("IT", "NO", "PT");

        migrator.downgrade("a1");
        assertThat(queries.stream().map(database::query).toList()).isEqualTo(before);
        database.execute("UPDATE task SET status = 'LATE' WHERE id = 3");
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageContaining("Task 3 is LATE, neither OPEN nor DONE.");
    }

    private Migrator migrator(TestDatabase database, String packageName, String... sources) throws IOException {
        Project project = new Project(directory.resolve("classes"));
        assertThat(project.compile(true, sources)).isEmpty();
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.find(project.loader(), packageName))
                .build();
    }

    private static String[] sources(String page) throws IOException {
        return Arrays.stream(Files.readString(Path.of("../docs", page)).split("```java\n"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toArray(String[]::new);
    }
}
