package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with the catalog of Citus in it, made by hand: Citus itself does not run here. */
class CitusStoriesTest {

    @TempDir
    static Path parent;

    @Test
    void aUniqueKeyWithoutTheDistributionColumnIsRefusedBeforeItIsWritten() throws Exception {
        try (StoryProject project = new StoryProject(parent)) {
            String entity = "@Entity class Task { @Id Long id; Long tenant; %s String title; }";
            project.entities(entity.formatted("")).migrate();
            project.sql(
                    "SET allow_system_table_mods = on",
                    "CREATE TABLE pg_catalog.pg_dist_partition"
                            + " (logicalrelid regclass, partmethod \"char\", partkey text, repmodel \"char\")",
                    "INSERT INTO pg_catalog.pg_dist_partition SELECT 'task', 'h', '{VAR :varno 1 :varattno ' || attnum"
                            + " || ' :vartype 20}', 's' FROM pg_attribute"
                            + " WHERE attrelid = 'task'::regclass AND attname = 'tenant'");

            CommandLineRun refused =
                    project.entities(entity.formatted("@Column(unique = true)")).generate();

            assertThat(refused.err()).contains("AG515", "uq_task_title", "lacks the distribution column");
            assertThat(project.hasMigration()).isFalse();
        }
    }
}
