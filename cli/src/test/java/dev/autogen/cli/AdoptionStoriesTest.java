package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project takes over a database that scripts made. */
class AdoptionStoriesTest {

    private static final String SHOP = "@Entity @Table(name = \"shop\") class Shop { @Id Long id; String name; %s }"
            + " @Entity @Table(name = \"item\") class Item { @Id Long id; @ManyToOne Shop shop; }";

    private static final String[] SCRIPTS = {
        "CREATE TABLE shop (id bigint CONSTRAINT shop_key PRIMARY KEY, name text NOT NULL DEFAULT 'none')",
        "CREATE TABLE item (id bigint PRIMARY KEY, shop_id bigint CONSTRAINT in_shop REFERENCES shop ON DELETE CASCADE)",
        "COMMENT ON COLUMN shop.name IS 'as on the sign'"
    };

    @TempDir
    private Path place;

    @Test
    void whatTheApplicationWorksWithIsNoDifference() throws IOException {
        try (StoryProject project = scripted("")) {
            CommandLineRun check = project.autogen("check");

            assertThat(check.exit()).as(check.out()).isZero();
            assertThat(check.err())
                    .contains(
                            "ignored: type text of column name of table shop: no migration of this project created it;"
                                    + " the model has character varying(255) (wider)",
                            "ignored: not null of column name of table shop: no migration of this project created it"
                                    + " (stricter)",
                            "ignored: on delete cascade of foreign key in_shop of table item: no migration of this"
                                    + " project created it (stricter)");

            CommandLineRun generated = project.autogen("-m", "nothing");
            assertThat(generated.exit()).as(generated.err()).isZero();
            assertThat(generated.out()).contains("no changes");
        }
    }

    @Test
    void aMigrationChangesOnlyWhatChanged() throws IOException {
        try (StoryProject project = scripted("String city;")) {
            project.migrate();

            assertThat(project.migration()).contains("city").doesNotContain("alterColumn", "drop(");
            assertThat(project.rows("SELECT confdeltype FROM pg_constraint WHERE conname = 'in_shop'"))
                    .containsExactly("c");
        }
    }

    @Test
    void strictComparesWhatScriptsMadeToo() throws IOException {
        try (StoryProject project = scripted("")) {
            CommandLineRun check = project.autogen("check", "--strict");

            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.out())
                    .contains("~ column shop.name text -> character varying(255)", "on delete cascade -> no action");
        }
    }

    @Test
    void acceptedDifferencesAreLeftOutUntilTheyAreGone() throws IOException {
        try (StoryProject project = scripted("String city; String country;")) {
            assertThat(project.autogen("accept").err()).startsWith("AG661");
            String accepted = project.run("accept", "--reason", "comes next year", "--only", "country");
            assertThat(accepted).contains("accepted: + column shop.country");
            Path file = project.directory().resolve("autogen.accepted");
            assertThat(Files.readString(file))
                    .contains("+ column shop.country character varying(255)  # comes next year");

            CommandLineRun check = project.autogen("check");
            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.out()).contains("shop.city").doesNotContain("+ column shop.country");
            assertThat(check.err()).contains("1 difference is accepted in autogen.accepted");

            project.migrate();
            assertThat(project.migration()).contains("city").doesNotContain("country");

            project.sql("ALTER TABLE shop ADD country varchar(255)");
            CommandLineRun gone = project.autogen("check");
            assertThat(gone.exit()).isZero();
            assertThat(gone.out())
                    .contains("accepted and no difference any more: + column shop.country character varying(255)."
                            + " Remove the line from autogen.accepted.");

            Files.writeString(file, "+ column shop.country\n");
            assertThat(project.autogen("check").err()).startsWith("AG660");
        }
    }

    @Test
    void manyDifferencesBeginWithCountsAndWhatConverts() throws IOException {
        String columns =
                IntStream.range(0, 12).mapToObj(i -> "String c" + i + ";").collect(Collectors.joining());
        try (StoryProject project = scripted(columns + "Integer size;").sql("ALTER TABLE shop ADD size bigint")) {
            String[] lines = project.autogen("check").out().split("\n");
            assertThat(lines)
                    .startsWith(
                            "13 differences in 1 table: 12 columns, 1 type",
                            "removed or converted:",
                            "~ column shop.size bigint -> integer",
                            "shop:");
            assertThat(project.autogen("check", "--summary").out())
                    .startsWith("13 differences in 1 table: 12 columns, 1 type\nshop: 12 columns, 1 type\n");
            assertThat(project.autogen("check", "--table", "item").out()).doesNotContain("shop");
        }
    }

    @Test
    void manyLinesAboutWhatIsLeftAloneBecomeCounts() throws IOException {
        try (StoryProject project = scripted("")) {
            for (int i = 0; i < 12; i++) {
                project.sql("CREATE TABLE other" + i + " (id int)");
            }
            assertThat(project.autogen("check").err())
                    .contains("12 objects are not managed by entities; autogen check --details")
                    .contains("made by scripts and different from the entities: 3 stricter, 1 wider")
                    .doesNotContain("other3");
            assertThat(project.autogen("check", "--details").err()).contains("ignored: table other3");
        }
    }

    private StoryProject scripted(String more) throws IOException {
        return new StoryProject(place).entities(SHOP.formatted(more)).sql(SCRIPTS);
    }
}
