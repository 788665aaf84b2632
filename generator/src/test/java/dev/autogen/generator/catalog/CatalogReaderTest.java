package dev.autogen.generator.catalog;

import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.castFromVarchar;
import static dev.autogen.runtime.migration.Definitions.castToVarchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class CatalogReaderTest {

    private static final CatalogScope SCOPE = new CatalogScope("public", Set.of("audit"));

    @Test
    void columnsAreReadWithAllThatBelongsToThem(TestDatabase database) throws SQLException {
        database.execute("""
                create table task (
                    id bigint generated always as identity (start 10 increment 5 cache 2),
                    gone integer,
                    title varchar(255) collate "C" not null default 'new',
                    length integer generated always as (length(title)) stored,
                    due timestamp(6) with time zone,
                    tags text[]
                );
                alter table task drop gone;
                comment on table task is 'what to do';
                comment on column task.due is 'when';
                """);

        SequenceOptions options = SequenceOptions.counting("bigint", 10, 5).withCache(2);
        assertThat(read(database).schema())
                .isEqualTo(Schema.of(Table.of(
                                QualifiedName.of("task"),
                                List.of(
                                        Column.of("id", "bigint")
                                                .notNull()
                                                .withIdentity(Optional.of(new Identity(true, options))),
                                        Column.of("title", "character varying(255)")
                                                .collate("\"C\"")
                                                .notNull()
                                                .defaultsTo("'new'::character varying"),
                                        Column.of("length", "integer").generatedAs("length((title)::text)"),
                                        Column.of("due", "timestamp(6) with time zone")
                                                .comment("when"),
                                        Column.of("tags", "text[]")))
                        .withComment(Optional.of("what to do"))));
    }

    @Test
    void constraintsAreReadWithAllThatBelongsToThem(TestDatabase database) throws SQLException {
        database.execute("""
                create schema audit;
                create table audit.entry (a integer, b integer, primary key (b, a));
                create table task (
                    x integer, y integer, during int4range,
                    constraint uq unique (y, x) include (during) deferrable initially deferred,
                    constraint ck check (x > y) no inherit,
                    constraint ex exclude using gist (during with &&)
                );
                alter table task
                    add constraint fk foreign key (x, y) references audit.entry (a, b) match full
                        on delete set null on update cascade deferrable not valid;
                comment on constraint ck on task is 'order';
                """);

        Schema schema = read(database).schema();

        assertThat(schema.namespaces()).containsExactly("audit");
        assertThat(schema.tables()
                        .find(QualifiedName.of("audit", "entry"))
                        .orElseThrow()
                        .constraints())
                .containsExactly(PrimaryKey.of(ObjectName.given("entry_pkey"), List.of("b", "a")));
        assertThat(schema.tables().find(QualifiedName.of("task")).orElseThrow().constraints())
                .containsExactlyInAnyOrder(
                        UniqueConstraint.of(ObjectName.given("uq"), List.of("y", "x"))
                                .including("during")
                                .deferrable(Deferrability.INITIALLY_DEFERRED),
                        ForeignKey.of(
                                        ObjectName.given("fk"),
                                        List.of("x", "y"),
                                        QualifiedName.of("audit", "entry"),
                                        List.of("a", "b"))
                                .withMatchFull()
                                .onDelete(ReferentialAction.SET_NULL)
                                .onUpdate(ReferentialAction.CASCADE)
                                .deferrable(Deferrability.INITIALLY_IMMEDIATE)
                                .notValid(),
                        CheckConstraint.of(ObjectName.given("ck"), "(x > y)")
                                .notInherited()
                                .comment("order"),
                        ExcludeConstraint.of(ObjectName.given("ex"), "EXCLUDE USING gist (during WITH &&)"));
    }

    @Test
    @Tag("C070")
    @Tag("C075")
    void indexesAreReadByPart(TestDatabase database) throws SQLException {
        database.execute("""
                create table task (id integer primary key, title varchar(20), data jsonb, done boolean);
                create unique index ix_1 on task (lower(title), id desc nulls last, (data ->> 'x') desc)
                    include (done) where not done;
                create index ix_2 on task using gin (data jsonb_path_ops) with (fastupdate = off);
                create index ix_3 on task (title collate "C" varchar_pattern_ops);
                create index ix_4 on task (title nulls first, (id + 1));
                comment on index ix_4 is 'four';
                """);

        assertThat(read(database)
                        .schema()
                        .tables()
                        .find(QualifiedName.of("task"))
                        .orElseThrow()
                        .indexes())
                .containsExactlyInAnyOrder(
                        Index.of(
                                        ObjectName.given("ix_1"),
                                        IndexPart.expression("lower((title)::text)"),
                                        IndexPart.column("id").desc().withNullsLast(),
                                        IndexPart.expression("(data ->> 'x'::text)")
                                                .desc())
                                .unique()
                                .including("done")
                                .where("(NOT done)"),
                        Index.of(
                                        ObjectName.given("ix_2"),
                                        IndexPart.column("data").operatorClass("jsonb_path_ops"))
                                .using("gin")
                                .with("fastupdate", "off"),
                        Index.of(
                                ObjectName.given("ix_3"),
                                IndexPart.column("title").collate("\"C\"").operatorClass("varchar_pattern_ops")),
                        Index.of(
                                        ObjectName.given("ix_4"),
                                        IndexPart.column("title").withNullsFirst(),
                                        IndexPart.expression("(id + 1)"))
                                .comment("four"));
    }

    @Test
    @Tag("C043")
    void sequencesAndEnumsAreReadWithTheirOwner(TestDatabase database) throws SQLException {
        database.execute("""
                create sequence task_seq as integer start 5 increment 50 cycle;
                create table task (id serial);
                create type status as enum ('OPEN', 'DONE');
                alter type status add value 'NEW' before 'OPEN';
                comment on type status is 'state';
                create cast (varchar as status) with inout as assignment;
                create cast (status as varchar) with inout as implicit;
                create type empty as ();
                create type place as (gone text, "Zip Code" integer, city varchar(40) collate "C", states status[]);
                alter type place drop attribute gone;
                comment on type place is 'a place';
                comment on column place.city is 'where';
                """);

        Schema schema = read(database).schema();

        assertThat(schema.sequences())
                .containsExactly(
                        new Sequence(
                                QualifiedName.of("task_id_seq"),
                                SequenceOptions.defaults("integer"),
                                Optional.of(new ColumnReference(QualifiedName.of("task"), "id")),
                                Optional.empty()),
                        Sequence.of(
                                QualifiedName.of("task_seq"),
                                SequenceOptions.counting("integer", 5, 50).withCycle(true)));
        assertThat(schema.enums())
                .containsExactly(EnumType.of(QualifiedName.of("status"), "NEW", "OPEN", "DONE")
                        .withCasts(Set.of(castFromVarchar().onAssignment(), castToVarchar()))
                        .withComment(Optional.of("state")));
        assertThat(schema.composites())
                .containsExactly(
                        CompositeType.of(QualifiedName.of("empty")),
                        CompositeType.of(
                                        QualifiedName.of("place"),
                                        attribute("Zip Code", "integer"),
                                        attribute("city", "character varying(40)")
                                                .collate("\"C\"")
                                                .comment("where"),
                                        attribute("states", "status[]"))
                                .withComment(Optional.of("a place")));
    }

    @Test
    @Tag("C006")
    @Tag("C188")
    void whatAnEntityCannotBeIsLeftAlone(TestDatabase database) throws SQLException {
        database.execute("""
                create table autogen_history (id bigint generated always as identity primary key);
                create table part (id integer) partition by range (id);
                create table part_1 partition of part for values from (1) to (2);
                create table parent (id serial);
                create table child () inherits (parent);
                create view seen as select id from parent;
                create materialized view kept as select id from parent;
                create domain positive as integer check (value > 0);
                create type pair as (a integer, b integer);
                """);

        Catalog catalog = read(database);

        assertThat(catalog.schema().tables().names()).containsExactly(QualifiedName.of("parent"));
        assertThat(catalog.leftAlone().stream().map(LeftAlone::describe))
                .containsExactlyInAnyOrder(
                        "partitioned table part ignored: entities cannot describe a partitioned table",
                        "table part_1 ignored: it is a partition",
                        "table child ignored: it inherits from another table",
                        "materialized view kept ignored: entities cannot describe a materialized view",
                        "domain positive ignored: entities cannot describe a domain");
    }

    @Test
    void whatDropAndAddCannotBringBackIsKnown(TestDatabase database) throws SQLException {
        database.execute("""
                create table task (id integer primary key, title text);
                grant select on task to public;
                alter table task alter title set statistics 500;
                alter table task replica identity full;
                alter table task set (fillfactor = 70);
                alter table task enable row level security;
                create policy own on task using (true);
                create view titles as select title from task;
                create publication p for table task;
                insert into task values (1);
                analyze task;
                """);

        TableFacts facts = read(database).facts(QualifiedName.of("task"));

        assertThat(facts.rowEstimate()).isEqualTo(1);
        assertThat(facts.bytes()).isEqualTo(8192);
        assertThat(facts.lostOnDowngrade().stream().map(LostOnDowngrade::describe))
                .contains(
                        "statistics target 500 of column title",
                        "replica identity full",
                        "storage parameter fillfactor=70",
                        "row security enabled",
                        "policy own",
                        "publication p")
                .anyMatch(line -> line.startsWith("grant {"));
        assertThat(facts.dependants().stream().map(Dependant::describe)).containsExactly("view \"titles\"");
    }

    /** PostgreSQL 15.20 keeps {@code pg_attver=N} with every column; the server reserves names that begin with pg_. */
    @Test
    void optionsThatTheServerKeepsForItselfAreNotRead(TestDatabase database) throws SQLException {
        database.execute(
                "create table note (id int, body tsvector) with (fillfactor = 70, toast.autovacuum_enabled = off)",
                "alter table note alter id set (n_distinct = 5)",
                "create index words on note using gist (body tsvector_ops (siglen = 8)) with (fillfactor = 80)",
                "create index plain on note (id)",
                "create view notes with (security_barrier = true) as select id from note");
        Schema before = read(database).schema();

        database.execute(
                "update pg_attribute set attoptions = array_prepend('pg_mark=1', attoptions)"
                        + " where attrelid in ('note'::regclass, 'notes'::regclass, 'words'::regclass, 'plain'::regclass)",
                "update pg_class set reloptions = array_prepend('pg_mark=1', reloptions) where oid in ('note'::regclass,"
                        + " 'notes'::regclass, 'words'::regclass, 'plain'::regclass)"
                        + " or oid = (select reltoastrelid from pg_class where oid = 'note'::regclass)");

        assertThat(read(database).schema()).isEqualTo(before);
        assertThat(read(database).facts(QualifiedName.of("note")).lostOnDowngrade().stream()
                        .map(LostOnDowngrade::describe))
                .containsExactlyInAnyOrder(
                        "column option n_distinct=5 of column id",
                        "storage parameter fillfactor=70",
                        "toast parameter autovacuum_enabled=off");
    }

    @Test
    @Tag("C024")
    void theSameStatementsAreSentForFiveThousandTablesAsForFive(TestDatabase database) throws SQLException {
        create(database, 1, 5);
        List<String> forFive = sent(database);
        for (int from = 6; from <= 5_000; from += 500) {
            create(database, from, Math.min(from + 499, 5_000));
        }

        assertThat(read(database).schema().tables()).hasSize(5_000);
        assertThat(sent(database)).isEqualTo(forFive);
    }

    /** In one transaction, so not too many for the server's lock table. */
    private static void create(TestDatabase database, int from, int to) {
        database.execute("""
                do $$
                begin
                    for i in %d..%d loop
                        execute format('create table t%%s (id int primary key, a text check (a in (''x'', ''y'')))', i);
                    end loop;
                end
                $$
                """.formatted(from, to));
    }

    @Test
    void aTransactionOfTheCallersIsReadFromWithin(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table task (id integer)");

            assertThat(new CatalogReader()
                            .read(connection, SCOPE)
                            .schema()
                            .tables()
                            .size())
                    .isEqualTo(1);
            connection.rollback();
            assertThat(new CatalogReader().read(connection, SCOPE).schema().isEmpty())
                    .isTrue();
        }
    }

    private static List<String> sent(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            CountedConnection counted = new CountedConnection(connection);
            new CatalogReader().read(counted.connection(), SCOPE);
            return counted.sent();
        }
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new CatalogReader().read(connection, SCOPE);
        }
    }
}
