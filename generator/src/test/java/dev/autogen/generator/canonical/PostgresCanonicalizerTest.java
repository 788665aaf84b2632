package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.CountedConnection;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.type.EnumType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class PostgresCanonicalizerTest {

    private static final CatalogScope SCOPE = new CatalogScope("public", Set.of("audit"));
    private static final CheckConstraint STATUS = check("status in ('A','B')");

    @ParameterizedTest
    @CsvSource({"varchar(20)", "varchar(10)", "text", "char(1)"})
    void aCheckMadeAgainFromItsOwnTextIsTheSame(String type, TestDatabase database) throws SQLException {
        database.execute("create table task (status " + type + " constraint ck check (status in ('A','B')))");
        remake(database);

        assertNoDifference(database, schema(table(Column.of("status", type), STATUS)));
        remake(database);
        assertNoDifference(database, schema(table(Column.of("status", type), STATUS)));
    }

    @ParameterizedTest
    @CsvSource({
        "varchar(10), varchar(20)",
        "varchar(10), text",
        "char(1), text",
        "text, varchar(20)",
    })
    void aCheckWhoseColumnWasWidenedIsTheSame(String before, String after, TestDatabase database) throws SQLException {
        database.execute(
                "create table task (status " + before + " default 'A' constraint ck check (status in ('A','B')))",
                "create index ix on task (lower(status)) where status in ('A','B')",
                "alter table task alter status type " + after);
        Table model = table(Column.of("status", after).defaultsTo("'A'"), STATUS);
        Index index = Index.of(ObjectName.given("ix"), IndexPart.expression("lower(status)"))
                .where("status in ('A','B')");

        assertNoDifference(database, schema(model.withIndexes(List.of(index))));
        remake(database);
        assertNoDifference(database, schema(model.withIndexes(List.of(index))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status in ('A','B')        | status in ('A','C')",
                "status in ('A','B')        | status in ('A','B','C')",
                "code > 0                   | code >= 0",
                "code between 0 and 5       | code between 0 and 6",
                "status = 'A'               | status <> 'A'",
                "code > 0                   | code > 0.0",
                "length(status) > 1         | char_length(status) > 1",
                "code > 0 or status is null | code > 0"
            })
    @Tag("C085")
    void checksThatDifferStayDifferent(String was, String is, TestDatabase database) throws SQLException {
        database.execute("create table task (status varchar(10), code integer, constraint ck check (" + was + "))");
        Schema desired = schema(table(Column.of("status", "varchar(10)"), Column.of("code", "int"), check(is)));

        assertThat(canonical(database, desired)).isNotEqualTo(current(database));
    }

    @Test
    @Tag("C031")
    @Tag("C032")
    @Tag("C033")
    @Tag("C034")
    @Tag("C035")
    @Tag("C036")
    void typesThatDifferStayDifferent(TestDatabase database) throws SQLException {
        List<List<String>> pairs = List.of(
                List.of("varchar(30)", "varchar(40)"),
                List.of("varchar(30)", "varchar"),
                List.of("text", "varchar(255)"),
                List.of("char", "varchar(1)"),
                List.of("numeric(10,5)", "numeric(10,6)"),
                List.of("numeric(10,5)", "numeric(12,5)"),
                List.of("numeric(8)", "numeric(8,2)"),
                List.of("numeric(10,5)", "numeric(10)"),
                List.of("integer", "integer[]"),
                List.of("timestamp(3)", "timestamp"),
                List.of("timestamp(6)", "timestamp"),
                List.of("bit(3)", "bit varying(3)"),
                List.of("integer", "bigint"),
                List.of("integer", "numeric(8,0)"),
                List.of("integer", "varchar"),
                List.of("timestamp", "timestamptz"),
                List.of("text", "text collate \"C\""));
        List<Column> was = new ArrayList<>();
        List<Column> is = new ArrayList<>();
        for (List<String> pair : pairs) {
            was.add(Column.of("c" + was.size(), pair.get(0)));
            is.add(Column.of("c" + is.size(), pair.get(1)));
        }

        Table one = canonical(database, Schema.of(Table.of(QualifiedName.of("task"), was)))
                .tables()
                .iterator()
                .next();
        Table other = canonical(database, Schema.of(Table.of(QualifiedName.of("task"), is)))
                .tables()
                .iterator()
                .next();

        assertThat(one.columns()).doesNotContainAnyElementsOf(other.columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data -> 'a'           | data -> 'b'",
                "data ->> 'a'          | data ->> 'b'",
                "(data ->> 'a')::int   | (data ->> 'b')::int",
                "(data ->> 'a')::int   | (data ->> 'a')::bigint",
                "lower(title)          | upper(title)",
                "title desc            | title",
                "title desc nulls last | title desc",
                "title nulls first     | title",
                "title text_pattern_ops | title",
                "title collate \"C\"   | title"
            })
    @Tag("C068")
    @Tag("C072")
    @Tag("C074")
    @Tag("C075")
    void indexKeysThatDifferStayDifferent(String was, String is, TestDatabase database) throws SQLException {
        database.execute("create table task (title varchar(10), data jsonb)");
        try {
            database.execute("create index ix on task (" + was + ")");
        } catch (IllegalStateException e) {
            database.execute("create index ix on task ((" + was + "))");
        }
        Table table = table(Column.of("title", "varchar(10)"), Column.of("data", "jsonb"));

        assertNoDifference(database, schema(table.withIndexes(List.of(index(was)))));
        assertThat(canonical(database, schema(table.withIndexes(List.of(index(is))))))
                .isNotEqualTo(current(database));
    }

    @Test
    void anEnumTypeThatIsNewReadsBackUnderTheModelsName(TestDatabase database) throws SQLException {
        Schema desired = schema(table(
                        Column.of("status", "Status").defaultsTo("'OPEN'"),
                        Column.of("all", "\"Odd Status\"[]"),
                        Column.of("far", "audit.status").defaultsTo("'X'"),
                        check("status <> 'DONE' and far <> 'Y'")))
                .withEnums(NamedSet.of(
                        EnumType.of(QualifiedName.of("status"), "OPEN", "DONE"),
                        EnumType.of(QualifiedName.of("Odd Status"), "1"),
                        EnumType.of(QualifiedName.of("audit", "status"), "X", "Y")))
                .withNamespaces(Set.of("audit"));

        Schema canonical = canonical(database, desired);

        Table task = canonical.tables().iterator().next();
        assertThat(task.columns())
                .containsExactly(
                        Column.of("status", "status").defaultsTo("'OPEN'::status"),
                        Column.of("all", "\"Odd Status\"[]"),
                        Column.of("far", "audit.status").defaultsTo("'X'::audit.status"));
        assertThat(task.constraints())
                .containsExactly(check("((status <> 'DONE'::status) AND (far <> 'Y'::audit.status))"));
        assertThat(database.query("select count(*) from pg_type where typtype = 'e'"))
                .containsExactly("0");
    }

    @Test
    void anEnumTypeThatGrowsTakesItsNewValues(TestDatabase database) throws SQLException {
        database.execute(
                "create schema audit",
                "create type status as enum ('OPEN')",
                "create type audit.status as enum ('X')",
                "create table task (status status, far audit.status)");
        Schema desired = schema(table(
                        Column.of("status", "status").defaultsTo("'DONE'"),
                        Column.of("far", "audit.status").defaultsTo("'Y'")))
                .withEnums(NamedSet.of(
                        EnumType.of(QualifiedName.of("status"), "OPEN", "DONE"),
                        EnumType.of(QualifiedName.of("audit", "status"), "X", "Y")))
                .withNamespaces(Set.of("audit"));

        assertThat(canonical(database, desired).tables().iterator().next().columns())
                .containsExactly(
                        Column.of("status", "status").defaultsTo("'DONE'::status"),
                        Column.of("far", "audit.status").defaultsTo("'Y'::audit.status"));
    }

    @Test
    @Tag("C043")
    void aSerialTypeIsASequenceOfItsOwn(TestDatabase database) throws SQLException {
        Schema desired = schema(table(Column.of("id", "bigserial"), Column.of("Other", "SERIAL")));

        Schema canonical = canonical(database, desired);
        assertThat(canonical.sequences())
                .containsExactly(
                        new Sequence(
                                QualifiedName.of("task_Other_seq"),
                                SequenceOptions.defaults("integer"),
                                Optional.of(new ColumnReference(QualifiedName.of("task"), "Other")),
                                Optional.empty()),
                        new Sequence(
                                QualifiedName.of("task_id_seq"),
                                SequenceOptions.defaults("bigint"),
                                Optional.of(new ColumnReference(QualifiedName.of("task"), "id")),
                                Optional.empty()));
        database.execute("create table task (id bigserial, \"Other\" serial)");
        assertThat(canonical).isEqualTo(current(database));
        assertNoDifference(database, desired);
    }

    @Test
    @Tag("C044")
    @Tag("C045")
    void aDefaultMayDrawFromASequence(TestDatabase database) throws SQLException {
        Schema desired = schema(table(
                        Column.of("id", "bigint").notNull().defaultsTo("nextval('task_seq')"),
                        Column.of("far", "numeric").defaultsTo("nextval('audit.far_seq')")))
                .withSequences(NamedSet.of(
                        Sequence.of(QualifiedName.of("task_seq"), SequenceOptions.defaults("bigint")),
                        Sequence.of(QualifiedName.of("audit", "far_seq"), SequenceOptions.defaults("bigint"))))
                .withNamespaces(Set.of("audit"));
        Schema canonical = canonical(database, desired);
        assertThat(canonical.tables().iterator().next().columns().stream().map(Column::defaultValue))
                .containsExactly(
                        Optional.of("nextval('task_seq'::regclass)"),
                        Optional.of("nextval('audit.far_seq'::regclass)"));

        database.execute(
                "create schema audit",
                "create sequence task_seq",
                "create sequence audit.far_seq",
                "create table task (id bigint not null default nextval('task_seq'),"
                        + " far numeric default nextval('audit.far_seq'))");
        assertThat(canonical).isEqualTo(current(database));
        assertNoDifference(database, desired);
    }

    @Test
    void aTypeTextMayBringMoreThanAType(TestDatabase database) throws SQLException {
        database.execute("create table task (a varchar(20) collate \"C\" default 'x' not null)");

        assertNoDifference(database, schema(table(Column.of("a", "varchar(20) collate \"C\" default 'x' not null"))));
    }

    @Test
    void tablesNamedLikeTypesDoNotCaptureThem(TestDatabase database) throws SQLException {
        database.execute("create table text (text text check (text <> ''))", "create type status as enum ('A')");
        Table text = Table.of(
                QualifiedName.of("text"),
                List.of(
                        Column.of("text", "text"),
                        CheckConstraint.of(ObjectName.given("text_text_check"), "text <> ''")));

        Schema desired = Schema.of(text).withEnums(NamedSet.of(EnumType.of(QualifiedName.of("status"), "A", "B")));
        assertThat(canonical(database, desired).tables())
                .isEqualTo(current(database).tables());
    }

    @Test
    @Tag("C037")
    void whatTheServerRefusesIsNamedWithItsAttribute(TestDatabase database) throws SQLException {
        Schema desired =
                schema(table(Column.of("a", "clob"), Column.of("b", "int").defaultsTo("'x'")));

        try (Connection connection = database.connect()) {
            PostgresCanonicalizer canonicalizer = new PostgresCanonicalizer(
                    connection, "public", (table, column) -> column.map(c -> "tracker.Task." + c));
            assertThatThrownBy(() -> canonicalizer.canonicalize(desired, Schema.empty()))
                    .isInstanceOf(AutogenException.class)
                    .hasMessageContaining("column \"a\" of table \"task\" (tracker.Task.a), written clob:"
                            + " type \"clob\" does not exist")
                    .hasMessageContaining("(tracker.Task.b), written int default 'x':"
                            + " invalid input syntax for type integer: \"x\"");
        }
    }

    @Test
    void aCheckOrIndexTheServerRefusesIsNamed(TestDatabase database) {
        Schema desired = schema(table(Column.of("a", "int"), check("b > 0"))
                .withIndexes(List.of(
                        index("lower(c)"),
                        Index.of(ObjectName.given("iy"), IndexPart.column("a")).where("a >"))));

        assertThatThrownBy(() -> canonical(database, desired))
                .hasMessageContaining("constraint \"ck\" of table \"task\", written b > 0: column \"b\" does not exist")
                .hasMessageContaining("index \"ix\" of table \"task\", written lower(c): column \"c\" does not exist")
                .hasMessageContaining("index \"iy\"");
    }

    @Test
    void aTextCannotEndItsStatement(TestDatabase database) {
        Schema desired = schema(table(Column.of("a", "int); drop table x; --")));

        assertThatThrownBy(() -> canonical(database, desired)).hasMessageContaining("semicolon");
    }

    @Test
    void oneRoundTripIsEnoughWhereTheTextsAreEqualAndTwoAlways(TestDatabase database) throws SQLException {
        Schema desired = schema(table(Column.of("status", "varchar(20)"), STATUS));
        database.execute("create table task (status varchar(20) constraint ck check (status in ('A','B')))");
        assertThat(scripts(database, desired)).isEqualTo(1);
        remake(database);
        assertThat(scripts(database, desired)).isEqualTo(2);
    }

    private static long scripts(TestDatabase database, Schema desired) throws SQLException {
        Schema current = current(database);
        try (Connection connection = database.connect()) {
            CountedConnection counted = new CountedConnection(connection);
            new PostgresCanonicalizer(counted.connection(), "public", TextOrigin.UNKNOWN)
                    .canonicalize(desired, current);
            return counted.sent().stream()
                    .filter(s -> s.startsWith("set transaction"))
                    .count();
        }
    }

    /** Drops the check and makes it again of the server's own text, as a restored dump does. */
    private static void remake(TestDatabase database) {
        String text = database.query("select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck'")
                .get(0);
        database.execute("alter table task drop constraint ck", "alter table task add constraint ck " + text);
    }

    private static void assertNoDifference(TestDatabase database, Schema desired) throws SQLException {
        assertThat(canonical(database, desired)).isEqualTo(current(database));
    }

    private static Schema canonical(TestDatabase database, Schema desired) throws SQLException {
        try (Connection connection = database.connect()) {
            return new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                    .canonicalize(desired, current(database));
        }
    }

    private static Schema current(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new CatalogReader().read(connection, SCOPE).schema();
        }
    }

    private static Schema schema(Table table) {
        return Schema.of(table);
    }

    private static Table table(TableElement... elements) {
        return Table.of(QualifiedName.of("task"), List.of(elements));
    }

    private static CheckConstraint check(String expression) {
        return CheckConstraint.of(ObjectName.given("ck"), expression);
    }

    private static Index index(String key) {
        return Index.of(ObjectName.given("ix"), IndexPart.expression(key));
    }
}
