package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.fixture.R202601020000_b2_Priority;
import dev.autogen.runtime.fixture.R202601030000_c3_Titles;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.Author;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class MigratorTest {

    private static final Migrations MIGRATIONS = Migrations.of(
            List.of(R202601010000_a1_Tasks.class, R202601020000_b2_Priority.class, R202601030000_c3_Titles.class));

    private final List<String> events = new ArrayList<>();
    private Migrator migrator;

    @BeforeEach
    void build(TestDatabase database) {
        migrator = Migrator.builder(database.dataSource())
                .migrations(MIGRATIONS)
                .listener(new Recorder(events))
                .author(new Author("ann", "desk", "1.0"))
                .build();
    }

    @Test
    @Tag("C172")
    void upgradesToHeadAndTellsOfEachStep(TestDatabase database) {
        assertThat(migrator.upgrade("head")).extracting(s -> s.revision().id()).containsExactly("a1", "b2", "c3");

        assertThat(database.query("SELECT id, title, priority FROM task")).containsExactly("1|it's!|3");
        assertThat(ids(migrator.current())).containsExactly("c3");
        assertThat(migrator.pending()).isEmpty();
        assertThat(events)
                .containsExactly(
                        "started a1 UPGRADE",
                        "finished a1",
                        "started b2 UPGRADE",
                        "finished b2",
                        "started c3 UPGRADE",
                        "finished c3");
        assertThat(migrator.upgrade("head")).isEmpty();
    }

    @Test
    @Tag("C147")
    void goesUpAndDownByTheStepsAsked(TestDatabase database) {
        assertThat(ids(steps(migrator.upgrade("+2")))).containsExactly("a1", "b2");
        assertThat(ids(steps(migrator.downgrade("-1")))).containsExactly("b2");
        assertThat(ids(migrator.current())).containsExactly("a1");
        assertThat(ids(steps(migrator.upgrade("c")))).containsExactly("b2", "c3");
        assertThat(ids(steps(migrator.downgrade("base")))).containsExactly("c3", "b2", "a1");
        assertThat(database.query(
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))
                .containsExactly("autogen_history");
        assertThatThrownBy(() -> migrator.upgrade("+4"))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("there are 3");
    }

    @Test
    @Tag("C155")
    void readingMakesNoTable(TestDatabase database) {
        assertThat(migrator.current()).isEmpty();
        assertThat(migrator.pending()).hasSize(3);
        assertThat(migrator.history()).isEmpty();
        assertThat(database.query("SELECT to_regclass('autogen_history')")).containsExactly("null");
    }

    @Test
    void theHistoryIsALog(TestDatabase database) {
        migrator.upgrade("a1");
        migrator.downgrade("base");
        migrator.upgrade("a1");

        assertThat(database.query("SELECT id, revision, action, state, step, message, done_by, host, tool_version, "
                        + "checksum IS NOT NULL FROM autogen_history"))
                .containsExactly(
                        "1|a1|upgrade|done|null|tasks|ann|desk|1.0|t",
                        "2|a1|downgrade|done|null|tasks|ann|desk|1.0|t",
                        "3|a1|upgrade|done|null|tasks|ann|desk|1.0|t");
        assertThat(migrator.validate()).isEmpty();
        assertThat(migrator.unknown()).isEmpty();
    }

    @Test
    void worksInASchemaOfItsOwn(TestDatabase database) {
        database.execute("CREATE SCHEMA \"my app\"");
        Migrator other = Migrator.builder(database.dataSource())
                .migrations(MIGRATIONS)
                .schema("my app")
                .build();
        other.upgrade("heads");

        assertThat(database.query("SELECT count(*) FROM \"my app\".task")).containsExactly("1");
        assertThat(ids(other.current())).containsExactly("c3");
        assertThat(migrator.current()).isEmpty();
    }

    @Test
    void refusesADatabaseOfAnotherBranch(TestDatabase database) {
        migrator.upgrade("head");
        Migrator older = Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class)))
                .build();

        assertThatThrownBy(() -> older.upgrade("head"))
                .isInstanceOf(AutogenException.class)
                .hasMessageStartingWith("Revision \"b2\" (add priority) is applied, but there is no migration");
        assertThat(older.unknown()).extracting(HistoryEntry::revision).containsExactly("b2", "c3");
    }

    private static List<RevisionInfo> steps(List<AppliedStep> steps) {
        return steps.stream().map(AppliedStep::revision).toList();
    }

    private static List<String> ids(List<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionInfo::id).toList();
    }
}
