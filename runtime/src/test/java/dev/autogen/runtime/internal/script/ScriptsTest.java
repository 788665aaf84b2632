package dev.autogen.runtime.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.fixture.R202601020000_b2_Priority;
import dev.autogen.runtime.fixture.R202601030000_c3_Titles;
import dev.autogen.runtime.fixture.steps.R202601040000_d4_Labels;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script has the effect of the run it is printed for. */
@ExtendWith(PostgresExtension.class)
class ScriptsTest {

    private static final Migrations MIGRATIONS = Migrations.of(
            List.of(R202601010000_a1_Tasks.class, R202601020000_b2_Priority.class, R202601040000_d4_Labels.class));

    private static final String HISTORY =
            "SELECT revision, action, state, step, checksum, message FROM autogen_history ORDER BY id";

    private final Scripts scripts = new Scripts(MIGRATIONS, "public", Duration.ofSeconds(5));

    @Test
    @Tag("C167")
    @Tag("C168")
    @Tag("C169")
    void doesWhatTheRunDoes(TestDatabase database) {
        try (TestDatabase other = TestDatabase.create()) {
            Migrator online = Migrator.builder(database.dataSource())
                    .migrations(MIGRATIONS)
                    .build();
            online.upgrade("head");
            Psql.run(other, scripts.upgrade("base:head"));
            assertSame(database, other);
            assertThat(other.query("SELECT label FROM task")).containsExactly("Zoë\\?'s");

            online.downgrade("a1");
            Psql.run(other, scripts.downgrade("head:a1"));
            assertSame(database, other);

            online.upgrade("+1");
            Psql.run(other, scripts.upgrade("a1:+1"));
            assertSame(database, other);

            online.downgrade("base");
            Psql.run(other, scripts.downgrade("b:base"));
            assertSame(database, other);

            online.stamp(List.of("head"));
            Psql.run(other, scripts.stamp(List.of("head")));
            assertSame(database, other);
        }
    }

    @Test
    void beginsWhereADatabaseIs(TestDatabase database) {
        Migrator online =
                Migrator.builder(database.dataSource()).migrations(MIGRATIONS).build();
        online.upgrade("a1");

        Psql.run(database, scripts.upgrade(online.applied().ids(), "b2"));

        assertThat(online.current()).extracting(r -> r.id()).containsExactly("b2");
    }

    @Test
    void isRefusedByADatabaseThatIsElsewhere(TestDatabase database) {
        String script = scripts.upgrade("base:a1");
        Psql.run(database, script);

        assertThatThrownBy(() -> Psql.run(database, script)).hasMessageContaining("revision a1 is applied already");
        assertThatThrownBy(() -> Psql.run(database, scripts.downgrade("b2:a1")))
                .hasMessageContaining("revision b2 is not applied");
    }

    @Test
    @Tag("C167")
    @Tag("C168")
    void makesTheHistoryOnlyWhereItBeginsAtBase() {
        assertThat(scripts.upgrade("head")).contains("CREATE TABLE IF NOT EXISTS \"public\".\"autogen_history\"");
        assertThat(scripts.upgrade("a1:head")).doesNotContain("autogen_history\" (");
        assertThat(scripts.downgrade("head:base")).doesNotContain("autogen_history\" (", "DROP TABLE \"public\"");
    }

    @Test
    @Tag("C170")
    void keepsAMessageInItsCommentAndItsLetters() {
        assertThat(scripts.upgrade("b2:d4").lines())
                .contains("-- upgrade d4 (labels; -- */ and)")
                .noneMatch(line -> line.startsWith("\\!") && !line.contains("'"))
                .anyMatch(line -> line.contains("Zoë"));
    }

    @Test
    @Tag("C168")
    @Tag("C163")
    void saysWhatItNeedsToKnow() {
        assertThatThrownBy(() -> scripts.downgrade("base"))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("head:base");
        assertThatThrownBy(() -> scripts.upgrade("current:head")).hasMessageContaining("without a database");
        assertThatThrownBy(() -> scripts.stamp(List.of("a1:b2", "b2:d4"))).hasMessageContaining("a1, b2");
        Scripts reading = new Scripts(
                Migrations.of(List.of(
                        R202601010000_a1_Tasks.class, R202601020000_b2_Priority.class, R202601030000_c3_Titles.class)),
                "public",
                Duration.ofSeconds(5));
        assertThatThrownBy(() -> reading.upgrade(Set.of(), "head"))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("c3")
                .hasMessageContaining("op.query");
    }

    private static void assertSame(TestDatabase one, TestDatabase other) {
        assertThat(CatalogDump.of(other)).isEqualTo(CatalogDump.of(one));
        assertThat(other.query(HISTORY)).isEqualTo(one.query(HISTORY));
    }
}
