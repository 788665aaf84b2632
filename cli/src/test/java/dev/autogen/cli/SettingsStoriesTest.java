package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose settings make SQL mean something else than by default. */
class SettingsStoriesTest {

    private static final List<String> SETTINGS = List.of(
            "standard_conforming_strings = off",
            "backslash_quote = off",
            "quote_all_identifiers = on",
            "bytea_output = escape",
            "\"DateStyle\" = 'German, DMY'",
            "\"IntervalStyle\" = 'sql_standard'",
            "\"TimeZone\" = 'America/New_York'",
            "extra_float_digits = -5",
            "xmloption = document",
            "transform_null_equals = on",
            "default_transaction_isolation = serializable");

    @TempDir
    static Path parent;

    @Test
    void aModelReadsAndMigratesTheSameWhateverTheDatabaseSets() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            String name = project.rows("SELECT current_database()").get(0);
            for (String setting : SETTINGS) {
                project.sql("ALTER DATABASE " + name + " SET " + setting);
            }
            String entity = """
                    @Entity class Task {
                      @Id Long id;
                      @ColumnDefault("'c:\\\\new'") String path;
                      @ColumnDefault("'\\\\x41'") byte[] bytes;
                      @ColumnDefault("0.1") Double share;
                      @ColumnDefault("'2024-02-01'") LocalDate day;
                      @Check(constraints = "word <> 'a\\\\b'") String word;
                      %s
                    }
                    """;
            project.entities(entity.formatted("")).migrate();
            project.sql("INSERT INTO task (id) VALUES (1)");
            String row = "SELECT path, length(path), encode(bytes, 'hex'), share = 0.1, to_char(day, 'YYYY-MM-DD')"
                    + " FROM task";
            assertThat(project.rows(row)).containsExactly("c:\\new|6|41|t|2024-02-01");

            project.entities(entity.formatted(
                            "@ColumnDefault(\"'d:\\\\temp'\") @Column(nullable = false) String other;"))
                    .migrate();
            assertThat(project.rows("SELECT other, length(other) FROM task")).containsExactly("d:\\temp|7");
            project.run("downgrade", "base");
            project.run("upgrade");
            assertThat(project.autogen("check").exit()).isZero();
        }
    }
}
