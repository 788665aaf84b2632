package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody made or changed by hand on the tables of a project stays out of its migrations. */
class HandMadeStoriesTest {

    private static final String SHOP = "@Entity @Table(name = \"shop\") class Shop { @Id Long id;"
            + " @Column(length = 40, nullable = false) String name; %s }"
            + " @Entity @Table(name = \"item\") class Item { @Id Long id; @ManyToOne Shop shop; }";

    @TempDir
    private Path place;

    @Test
    void whatSomebodyAddedToATableIsLeftAlone() throws IOException {
        try (StoryProject project = shop()) {
            project.sql(
                    "CREATE INDEX hot ON shop (name)",
                    "ALTER TABLE shop ADD hotfix int",
                    "ALTER TABLE shop ADD CONSTRAINT short CHECK (length(name) > 1)",
                    "ALTER TABLE shop ADD CONSTRAINT once UNIQUE (name)");

            CommandLineRun check = project.autogen("check");
            assertThat(check.exit()).as(check.out()).isZero();
            assertThat(check.err())
                    .contains(
                            "ignored: column hotfix of table shop: no migration of this project created it",
                            "ignored: index hot of table shop: no migration of this project created it",
                            "ignored: check short of table shop: no migration of this project created it",
                            "ignored: unique once of table shop: no migration of this project created it");
            assertThat(project.autogen("drift").out())
                    .contains("- column shop.hotfix", "- index hot on shop", "- check short on shop");

            project.entities(SHOP.formatted("String city;")).migrate();
            assertThat(project.migration()).contains("city").doesNotContain("hot", "once", "short");
            assertThat(project.rows("SELECT count(hotfix) FROM shop")).containsExactly("0");
        }
    }

    @Test
    void whatAMigrationMadeIsStillDropped() throws IOException {
        try (StoryProject project = shop()) {
            project.entities(SHOP.formatted("@Column(name = \"city\", unique = true) String city;"))
                    .migrate();
            project.entities(SHOP.formatted("")).migrate("--no-renames");
            assertThat(project.migration()).contains("dropColumn(\"shop\", \"city\")");
        }
    }

    @Test
    void noMigrationIsWrittenForADatabaseThatDrifted() throws IOException {
        try (StoryProject project = shop()) {
            project.sql(
                    "ALTER TABLE shop ALTER name DROP NOT NULL",
                    "ALTER TABLE item RENAME CONSTRAINT fk_item_shop_id TO fk_other");
            project.entities(SHOP.formatted("String city;"));

            CommandLineRun refused = project.generate();

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .startsWith("AG405")
                    .contains(
                            "~ column shop.name not null",
                            "~ constraint fk_other on item renamed to fk_item_shop_id",
                            "ALTER TABLE \"shop\" ALTER COLUMN \"name\" SET NOT NULL;",
                            "--ignore-drift");
            assertThat(project.generate("--ignore-drift").exit()).isZero();
        }
    }

    @Test
    void aColumnMadeByHandThatTheEntitiesHaveNowIsNotTakenForTheirs() throws IOException {
        try (StoryProject project = shop()) {
            project.sql("ALTER TABLE shop ADD city varchar(255)");
            project.entities(SHOP.formatted("String city;"));

            CommandLineRun refused = project.generate();

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).startsWith("AG405").contains("- column shop.city", "renamed instead of dropped");
        }
    }

    @Test
    void aRenamedForeignKeyIsDrift() throws IOException {
        try (StoryProject project = shop()) {
            project.sql(
                    "ALTER TABLE item RENAME CONSTRAINT fk_item_shop_id TO fk_other",
                    "ALTER TABLE shop RENAME CONSTRAINT pk_shop TO pk_other");

            CommandLineRun drift = project.autogen("drift");

            assertThat(drift.exit()).isEqualTo(3);
            assertThat(drift.out().lines())
                    .containsExactlyInAnyOrder(
                            "~ constraint fk_other on item renamed to fk_item_shop_id",
                            "~ constraint pk_other on shop renamed to pk_shop");
        }
    }

    @Test
    void whatSomebodyMadeIsNotMadeAgainByAMigrationForAChangeUnderIt() throws IOException {
        try (StoryProject project = shop()) {
            project.entities(SHOP.formatted("Integer size;")).migrate();
            project.sql(
                    "ALTER TABLE shop ADD twice int GENERATED ALWAYS AS (size * 2) STORED",
                    "INSERT INTO shop (id, name, size) VALUES (1, 'a', 4)");
            project.entities(SHOP.formatted("Long size;"));

            CommandLineRun refused = project.generate();

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).startsWith("AG506").contains("column twice of table shop");
            project.sql("ALTER TABLE shop DROP twice");
            project.migrate();
        }
    }

    private StoryProject shop() throws IOException {
        StoryProject project = new StoryProject(place).entities(SHOP.formatted(""));
        project.migrate();
        return project;
    }
}
