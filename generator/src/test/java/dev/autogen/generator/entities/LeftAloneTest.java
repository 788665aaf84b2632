package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.annotations.Collate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is by design not autogen's is told in a line, and nothing is done about it. */
@ExtendWith(PostgresExtension.class)
@Tag("C188")
class LeftAloneTest {

    @Test
    void whatOthersAddToTheDatabase(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute(
                "create table flyway_schema_history (id int)",
                "create sequence other_seq",
                "create type mood as enum ('GOOD')",
                "create view report as select 1 as one",
                "create materialized view sums as select 1 as one",
                "create domain short as text",
                "create table part (id int) partition by range (id)");

        says(
                trip,
                "table flyway_schema_history ignored: no migration of this project created it",
                "sequence other_seq ignored: no migration of this project created it",
                "enum mood ignored: no migration of this project created it",
                "view report ignored: no migration of this project created it",
                "materialized view sums ignored: entities cannot describe a materialized view",
                "domain short ignored: entities cannot describe a domain",
                "partitioned table part ignored: entities cannot describe a partitioned table");
    }

    @Test
    void whatOthersHangOnATable(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute(
                "create function f() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger heard after update on task execute function f()",
                "create rule silent as on delete to task_labels do instead nothing",
                "create policy mine on project using (name = current_user)",
                "alter table project enable row level security",
                "grant select on project to public",
                "grant select on task_open to public",
                "alter table task disable trigger all");

        says(
                trip,
                "trigger heard of task ignored: entities cannot describe it",
                "rule silent of task_labels ignored: entities cannot describe it",
                "policy mine of project ignored: entities cannot describe it",
                "row security enabled of project ignored: entities cannot describe it",
                "grants on project ignored: autogen does not change grants",
                "grants on task_open ignored: autogen does not change grants",
                "disabled constraint fk_task_parent_id of task ignored: its triggers are disabled,"
                        + " so it checks no row",
                "disabled constraint fk_task_project of task ignored: its triggers are disabled,"
                        + " so it checks no row",
                "disabled constraint fk_task_labels_task_id of task ignored: its triggers are disabled,"
                        + " so it checks no row");
    }

    @Test
    void howATableIsStored(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute(
                "alter table task set (fillfactor = 70)",
                "alter table task replica identity full",
                "alter table task force row level security",
                "alter table task cluster on ix_task_title",
                "alter table task alter title set statistics 500",
                "alter table task alter title set storage external",
                "alter table task alter title set (n_distinct = 5)",
                "create statistics pairs on title, effort from task");

        says(
                trip,
                "row security forced but not enabled of task ignored: entities cannot describe it",
                "statistics target 500 of column title of task ignored: entities cannot describe it",
                "statistics pairs of task ignored: entities cannot describe it",
                "column option n_distinct=5 of column title of task ignored: entities cannot describe it",
                "column storage external of column title of task ignored: entities cannot describe it",
                "replica identity full of task ignored: entities cannot describe it",
                "storage parameter fillfactor=70 of task ignored: entities cannot describe it",
                "cluster on ix_task_title of task ignored: entities cannot describe it");
    }

    @Test
    void grantsOnManyTablesHaveOneLine(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute("grant select on all tables in schema public to public");

        says(trip, "grants on project ignored: autogen does not change grants (and on 3 more)");
    }

    @Test
    void whatHasTheNameOfAnEntityAndIsNoTable(TestDatabase database) throws SQLException {
        database.execute(
                "create view task as select 1 as id",
                "create table project (id bigint primary key) partition by hash (id)",
                "create table base (id int)",
                "create table task_labels () inherits (base)",
                "create table task_open (id bigint)");

        Comparison comparison = ModelTrip.on(database).compare(DriftModel.MODEL);

        String notCompared = "; the model's object of this name is not compared";
        assertThat(comparison.leftAlone())
                .extracting(LeftAlone::describe)
                .extracting(line -> line.replaceAll("(: column id is integer, not bigint).*", "$1"))
                .containsExactlyInAnyOrder(
                        "view task ignored: no migration of this project created it; it differs from the entities:"
                                + " column id is integer, not bigint",
                        "table base ignored: no migration of this project created it",
                        "table task_labels ignored: it inherits from another table" + notCompared,
                        "table task_open ignored: no migration of this project created it" + notCompared);
        assertThat(comparison.upgrade())
                .extracting(operation -> operation.describe())
                .contains("+ enum kind (BUG, FEATURE)", "+ sequence task_seq")
                .noneMatch(line -> line.startsWith("+ table") || line.startsWith("-"))
                .anyMatch(line -> line.startsWith("+ column project."));
    }

    @Test
    @Tag("C077")
    void anExclusionConstraint(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute(
                "alter table project add constraint ex exclude using btree (name with =) where (code <> 'x') deferrable",
                "alter table task add constraint at_once exclude using gist"
                        + " (tsrange(due, due + interval '1 hour', '[)') with &&)");

        says(
                trip,
                "exclusion constraint ex of table project ignored: entities cannot describe it",
                "exclusion constraint at_once of table task ignored: entities cannot describe it");
    }

    @Test
    @Tag("C112")
    void anExclusionConstraintGoesWithItsColumnAndComesBack(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute("alter table project add constraint ex exclude using btree (name with =)");
        List<String> before = lines(database);

        ModelTrip.Leg unnamed = trip.to(Model.of("unnamed", Unnamed.class));
        assertThat(unnamed.comparison().upgrade().stream().map(Operation::describe))
                .contains("- exclusion constraint ex on project", "- column project.name", "- table task");
        unnamed.downgrade();
        assertThat(lines(database)).isEqualTo(before);
    }

    @Test
    @Tag("C112")
    void anExclusionConstraintGoesWithItsTableAndComesBack(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute("alter table project add constraint ex exclude using btree (name with =)");
        List<String> before = lines(database);

        ModelTrip.Leg gone = trip.to(Model.of("gone", Note.class));
        assertThat(gone.comparison().upgrade().stream().map(Operation::describe))
                .contains("- table project");
        gone.downgrade();
        assertThat(lines(database)).isEqualTo(before);
    }

    @Entity(name = "Project")
    @Table(name = "project")
    static class Unnamed {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(length = 10)
        @Collate("C")
        String code;
    }

    @Entity(name = "Note")
    @Table(name = "note")
    static class Note {
        @Id
        Long id;
    }

    @Test
    void theOwnerOfASequence(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute("alter sequence task_seq owned by task.id");

        says(trip, "owner task.id of sequence task_seq ignored: the model leaves it to the database");
    }

    /** The check of a string enum reads differently once its own text has been read again. */
    private static List<String> lines(TestDatabase database) {
        return CatalogDump.of(database).lines().stream()
                .filter(line -> !line.contains("ck_task_status"))
                .toList();
    }

    private static ModelTrip trip(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(DriftModel.MODEL);
        return trip;
    }

    private static void says(ModelTrip trip, String... lines) throws SQLException {
        Comparison comparison = trip.compare(DriftModel.MODEL);
        List<String> said =
                comparison.leftAlone().stream().map(LeftAlone::describe).toList();
        assertThat(said).containsExactlyInAnyOrder(lines);
        assertThat(comparison.upgrade()).isEmpty();
    }
}
