package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others made on our tables is named before anything runs; PostgreSQL would refuse each of these changes. */
@ExtendWith(PostgresExtension.class)
@Tag("C190")
class DependantsTest {

    private static final String RETYPE = "alter table task alter column title type text";
    private static final String DROP_COLUMN = "alter table task drop column title";
    private static final String DROP_TABLE = "drop table task";

    @Entity(name = "Task")
    @Table(name = "task")
    static class Task {
        @Id
        long id;

        @Column(length = 100)
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Retyped {
        @Id
        long id;

        @Column(columnDefinition = "text")
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Untitled {
        @Id
        long id;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class NamedByTitle {
        long id;

        @Id
        @Column(length = 100)
        String title;
    }

    @Entity(name = "Note")
    @Table(name = "note")
    static class Note {
        @Id
        long id;
    }

    private static final Map<String, Model> MODELS = Map.of(
            RETYPE, Model.of("retyped", Note.class, Retyped.class),
            DROP_COLUMN, Model.of("untitled", Note.class, Untitled.class),
            DROP_TABLE, Model.of("none", Note.class));

    /**
     * One thing that stands on a table.
     *
     * @param sql what makes it
     * @param named how it is called
     * @param refused the changes that it stands in the way of
     */
    record Case(String sql, String named, List<String> refused) {

        @Override
        public String toString() {
            return named;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("create view report as select title from task", "view \"report\"", all()),
                new Case("create view report as select task from task", "view \"report\"", List.of(DROP_TABLE)),
                new Case(
                        "create view first as select title from task; create materialized view \"Second one\" as"
                                + " select title from task",
                        "materialized view \"Second one\", view \"first\"",
                        all()),
                new Case(
                        "create table log (t text); create rule noted as on delete to task do also"
                                + " insert into log values (old.title)",
                        "rule \"noted\" of \"task\"",
                        List.of(RETYPE, DROP_COLUMN)),
                new Case(
                        "create function titles() returns setof text language sql begin atomic"
                                + " select title from task; end",
                        "function \"titles()\"",
                        all()),
                new Case(
                        "create function made(integer) returns task language sql as 'select * from task'",
                        "function \"made(integer)\"",
                        List.of(DROP_TABLE)),
                new Case(
                        "create function f() returns trigger language plpgsql as 'begin return new; end';"
                                + " create trigger heard after update of title on task execute function f()",
                        "trigger \"heard\" of \"task\"",
                        List.of(RETYPE, DROP_COLUMN)),
                new Case(
                        "create function f() returns trigger language plpgsql as 'begin return new; end';"
                                + " create trigger heard after update on task for each row"
                                + " when (new.title <> old.title) execute function f()",
                        "trigger \"heard\" of \"task\"",
                        List.of(RETYPE, DROP_COLUMN)),
                new Case(
                        "create policy mine on task using (title = current_user)",
                        "policy \"mine\" of \"task\"",
                        List.of(RETYPE, DROP_COLUMN)),
                new Case(
                        "create table other (id int); create policy mine on other"
                                + " using (exists (select from task where title = current_user))",
                        "policy \"mine\" of \"other\"",
                        all()),
                new Case(
                        "create publication p for table task (id, title)",
                        "publication \"p\"",
                        List.of(RETYPE, DROP_COLUMN)),
                new Case(
                        "create table holder (id int, whole task)",
                        "column \"whole\" of \"holder\"",
                        List.of(RETYPE, DROP_TABLE)),
                new Case("create table more () inherits (task)", "child table \"more\"", List.of(DROP_TABLE)),
                new Case(
                        "create schema s; create table s.more () inherits (task); create view s.v as"
                                + " select title from s.more",
                        "view \"s.v\"",
                        all()),
                new Case(
                        "create table other (id bigint constraint theirs references task)",
                        "foreign key \"theirs\" of \"other\"",
                        List.of(DROP_TABLE)));
    }

    private static List<String> all() {
        return List.of(RETYPE, DROP_COLUMN, DROP_TABLE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areNamed(Case sample, TestDatabase database) throws SQLException {
        if (sample.sql().contains("publication") && serverVersion(database) < 15) {
            return;
        }
        ModelTrip trip = trip(database);
        database.execute(sample.sql());

        List<String> refused = new ArrayList<>();
        for (String change : all()) {
            if (isRefused(database, change)) {
                refused.add(change);
                assertThatThrownBy(() -> trip.write(MODELS.get(change)))
                        .isInstanceOf(AutogenException.class)
                        .hasMessageContaining(sample.named())
                        .hasMessageContaining("op.execute")
                        .extracting(e -> ((AutogenException) e).code())
                        .isEqualTo("AG506");
            } else {
                trip.write(MODELS.get(change));
            }
        }
        assertThat(refused).isEqualTo(sample.refused());
    }

    @Test
    void ofAnotherTableThatStandOnAKeyAreNamed(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute(
                "create table other (id bigint constraint theirs references task)",
                "create view grouped as select id, title from task group by id");

        assertThatThrownBy(() -> trip.write(Model.of("key", Note.class, NamedByTitle.class)))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("foreign key \"theirs\" of \"other\"")
                .hasMessageContaining("view \"grouped\"");
    }

    @Test
    void doNotMatterToOtherChanges(TestDatabase database) throws SQLException {
        ModelTrip trip = trip(database);
        database.execute("create view report as select id from task");

        trip.write(MODELS.get(RETYPE));
        trip.write(MODELS.get(DROP_COLUMN));
    }

    private static ModelTrip trip(TestDatabase database) throws SQLException {
        ModelTrip trip = ModelTrip.on(database);
        trip.to(Model.of("tasks", Note.class, Task.class));
        return trip;
    }

    private static int serverVersion(TestDatabase database) {
        return Integer.parseInt(database.query("show server_version_num").get(0)) / 10_000;
    }

    private static boolean isRefused(TestDatabase database, String sql) {
        try {
            database.execute("begin; " + sql + "; rollback");
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
