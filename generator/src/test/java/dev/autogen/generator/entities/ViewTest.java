package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views of {@code @View}, through the whole flow. */
@ExtendWith(PostgresExtension.class)
@Tag("C189")
class ViewTest {

    enum Status {
        OPEN,
        DOING,
        DONE
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Task {
        @Id
        long id;

        @Column(length = 100)
        String title;

        @Enumerated(EnumType.STRING)
        Status status;

        int effort;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class LongerTask {
        @Id
        long id;

        @Column(length = 200)
        String title;

        @Enumerated(EnumType.STRING)
        Status status;

        long effort;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class ShorterTask {
        @Id
        long id;

        @Column(length = 100)
        String title;

        @Enumerated(EnumType.STRING)
        Status status;
    }

    @Entity(name = "OpenTask")
    @Table(name = "task_open")
    @View(query = "select id, title, effort from task -- it's open\nwhere status in ('OPEN', 'DOING');")
    static class OpenTask {
        @Id
        long id;

        @Comment("what it''s about")
        String title;
    }

    @Entity(name = "OpenTask")
    @Table(name = "task_open")
    @View(query = "select id, title from task where status <> 'DONE'")
    static class OtherOpenTask {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Short")
    @Table(name = "a_short_task")
    @View(query = "select s.id, upper(s.title) as title from task_open s where length(s.title) < 10")
    static class ShortTask {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Total")
    @Table(name = "task_total")
    @View(
            query = "select t.id, t.title, sum(o.effort) as effort from public.task t"
                    + " left join task_open o on o.id < t.id group by t.id")
    static class Total {
        @Id
        long id;
    }

    @Entity(name = "Everything")
    @Table(name = "task_copy")
    @View(query = "select * from task")
    static class Everything {
        @Id
        long id;
    }

    @Entity(name = "Order")
    @Table(name = "Order", schema = "shop")
    static class Order {
        @Id
        long id;

        @Column(name = "Sum")
        int sum;
    }

    @Entity(name = "BigOrder")
    @Table(name = "big", schema = "shop")
    @View(query = "select id from shop.\"order\" where \"order\".sum > 10 and shop.\"order\".sum < 99")
    static class BigOrder {
        @Id
        long id;
    }

    static class Before {
        enum Kind {
            BUG,
            FEATURE
        }
    }

    static class After {
        enum Kind {
            BUG,
            CHORE,
            FEATURE
        }
    }

    @Entity(name = "Job")
    @Table(name = "job")
    static class Job {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Before.Kind kind;
    }

    @Entity(name = "Job")
    @Table(name = "job")
    static class MoreJob {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        After.Kind kind;
    }

    @Entity(name = "Bug")
    @Table(name = "job_bug")
    @View(query = "select id, kind from job where kind = 'BUG'")
    static class Bug {
        @Id
        long id;
    }

    private static final Model FIRST =
            Model.of("first", Task.class, OpenTask.class, ShortTask.class, Total.class, Everything.class);

    @Test
    void areMadeInTheOrderTheyNeedAndTakenBack(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        List<String> before = CatalogDump.of(database).lines();

        ModelTrip.Leg leg = trip.to(FIRST);

        assertThat(described(leg.comparison()))
                .containsExactly(
                        "+ table task",
                        "+ view task_open",
                        "+ view a_short_task",
                        "+ view task_copy",
                        "+ view task_total");
        assertThat(described(trip.compare(FIRST))).isEmpty();
        assertThat(leg.comparison().unmanaged()).isEmpty();
        assertThat(leg.sources().get(0).contents())
                .contains("op.createView(\"task_copy\", \"select * from task\");")
                .contains(".commentOn(\"title\", \"what it's about\")");
        leg.downgrade();
        assertThat(CatalogDump.of(database).lines()).isEqualTo(before);
    }

    @Test
    void areTheSameInADatabaseThatHibernateMade(TestDatabase database) throws SQLException {
        Model model = Model.of("theirs", Task.class, OpenTask.class, Total.class, Everything.class);
        HibernateExport.create(model, database);
        database.execute(
                "alter table task add column gone int, drop column effort cascade, add column effort int not null",
                "create view task_open as " + "select id, title, effort from task where status in ('OPEN', 'DOING')",
                "comment on column task_open.title is 'what it''s about'",
                "create view task_total as select t.id, t.title, sum(o.effort) as effort from public.task t"
                        + " left join task_open o on o.id < t.id group by t.id",
                "create view task_copy as select id, title, status, effort from task",
                "alter table task drop column gone");

        assertThat(described(ModelTrip.on(database).compare(model))).isEmpty();
    }

    @Test
    void areMadeAgainWhereTheirQueryChanges(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        Model next = Model.of("next", Task.class, OtherOpenTask.class, ShortTask.class);
        trip.to(Model.of("first", Task.class, OpenTask.class, ShortTask.class));

        roundTrip(
                database,
                trip,
                next,
                "- view a_short_task",
                "- view task_open",
                "+ view task_open",
                "+ view a_short_task");
    }

    @Test
    void standAsideForAColumnThatChangesItsType(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(FIRST);

        roundTrip(
                database,
                trip,
                Model.of("longer", LongerTask.class, OpenTask.class, ShortTask.class, Total.class, Everything.class),
                "- view a_short_task",
                "- view task_copy",
                "- view task_total",
                "- view task_open",
                "~ column task.effort integer -> bigint",
                "~ column task.title character varying(100) -> character varying(200)",
                "+ view task_open",
                "+ view a_short_task",
                "+ view task_copy",
                "+ view task_total");
    }

    @Test
    void standAsideForAColumnThatGoes(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(Model.of("first", Task.class, Everything.class));

        roundTrip(
                database,
                trip,
                Model.of("shorter", ShorterTask.class, Everything.class),
                "- view task_copy",
                "- column task.effort",
                "+ view task_copy");
    }

    @Test
    void standAsideForAnEnumTypeWhoseValuesChange(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(Model.of("first", Job.class, Bug.class));
        database.execute("insert into job values (1, 'BUG'), (2, 'FEATURE')");

        Model more = Model.of("more", MoreJob.class, Bug.class);
        roundTrip(database, trip, more, "- view job_bug", "~ enum kind new value CHORE after BUG", "+ view job_bug");
        roundTrip(
                database,
                trip,
                Model.of("fewer", Job.class, Bug.class),
                "- view job_bug",
                "~ enum kind (BUG, CHORE, FEATURE) -> (BUG, FEATURE)",
                "+ view job_bug");
        assertThat(database.query("select id from job_bug")).containsExactly("1");
    }

    @Test
    void stayWhereNothingTheyReadChanges(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(Model.of("first", Task.class, OtherOpenTask.class));

        roundTrip(database, trip, Model.of("shorter", ShorterTask.class, OtherOpenTask.class), "- column task.effort");
        roundTrip(database, trip, Model.of("without", ShorterTask.class), "- view task_open");
    }

    @Test
    void mayReadTablesOfAnotherSchema(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);

        roundTrip(
                database,
                trip,
                Model.of("orders", Order.class, BigOrder.class),
                "+ schema shop",
                "+ table shop.order",
                "+ view shop.big");
    }

    @Test
    void areRefusedByEntityWhereTheServerCannotReadThem(TestDatabase database) {
        assertThatThrownBy(() -> ModelTrip.on(database).to(Model.of("lonely", OpenTask.class)))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("view \"task_open\"")
                .hasMessageContaining("OpenTask")
                .hasMessageContaining("relation \"task\" does not exist");
    }

    @Test
    void sayWhatTheyLoseWhenTheyAreMadeAgain(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(Model.of("first", Task.class, OpenTask.class));
        database.execute("grant select on task_open to public");

        ModelTrip.Leg next = trip.write(Model.of("next", Task.class, OtherOpenTask.class));

        assertThat(next.script().orElseThrow().notes())
                .anyMatch(note -> note.startsWith("LOST ON UPGRADE: task_open: grant {"))
                .noneMatch(note -> note.contains("older version"));
        assertThat(trip.write(Model.of("without", Task.class))
                        .script()
                        .orElseThrow()
                        .notes())
                .anyMatch(note -> note.startsWith("LOST ON DOWNGRADE: task_open: grant {"));
    }

    @Test
    @Tag("C188")
    void ofOthersAreLeftAlone(TestDatabase database) throws SQLException {
        database.execute("create view report as select 1 as one", "create materialized view big as select 1 as one");

        Comparison comparison = ModelTrip.on(database).compare(Model.of("tasks", Task.class, OtherOpenTask.class));

        assertThat(comparison.leftAlone())
                .extracting(object -> object.describe())
                .containsExactlyInAnyOrder(
                        "view report ignored: no migration of this project created it",
                        "materialized view big ignored: entities cannot describe a materialized view");
        assertThat(described(comparison)).containsExactly("+ table task", "+ view task_open");
    }

    private static void roundTrip(TestDatabase database, ModelTrip trip, Model next, String... expected)
            throws SQLException {
        List<String> before = withoutLists(CatalogDump.of(database));
        ModelTrip.Leg leg = trip.to(next);
        assertThat(described(leg.comparison())).containsExactly(expected);
        assertThat(described(trip.compare(next))).isEmpty();
        leg.downgrade();
        assertThat(withoutLists(CatalogDump.of(database))).isEqualTo(before);
        leg.upgrade();
        assertThat(described(trip.compare(next))).isEmpty();
    }

    /** A list after IN reads differently once its own text has been read again, and only then stays the same. */
    private static List<String> withoutLists(CatalogDump dump) {
        return dump.lines().stream()
                .map(line -> line.replace(
                                "((ARRAY['OPEN'::character varying, 'DOING'::character varying])::text[])", "?")
                        .replace("(ARRAY[('OPEN'::character varying)::text, ('DOING'::character varying)::text])", "?"))
                .toList();
    }

    private static List<String> described(Comparison comparison) {
        return comparison.upgrade().stream().map(Operation::describe).toList();
    }
}
