package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.CountedConnection;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables made of the model's own texts, read back: the model, put in the server's words, is what was read. */
@ExtendWith(PostgresExtension.class)
class SpellingTest {

    @TempDir
    private static Path directory;

    private static final List<String> TYPES = List.of(
            "integer",
            "int",
            "int4",
            "INTEGER",
            "bigint",
            "int8",
            "smallint",
            "int2",
            "float",
            "float(53)",
            "float(24)",
            "float4",
            "float8",
            "real",
            "double precision",
            "numeric",
            "numeric(38,2)",
            "decimal(10)",
            "dec(5,3)",
            "char",
            "char(1)",
            "character(22)",
            "varchar",
            "varchar(255)",
            "VARCHAR(60)",
            "character varying(20)",
            "text",
            "bpchar",
            "boolean",
            "bool",
            "bytea",
            "oid",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "date",
            "time",
            "time(6)",
            "time(3) with time zone",
            "timetz",
            "timestamp",
            "timestamp(6)",
            "timestamp(3)",
            "timestamp(6) with time zone",
            "timestamptz",
            "timestamptz(0)",
            "interval",
            "interval second(6)",
            "interval day to second",
            "bit(3)",
            "bit varying(3)",
            "varbit",
            "money",
            "point",
            "int4range",
            "tstzrange",
            "int array",
            "integer[]",
            "text[][]",
            "varchar(10) array",
            "numeric(5,2)[]",
            "timestamp(6) with time zone array",
            "tsvector",
            "\"char\"",
            "name",
            "pg_catalog.int4",
            "nchar varying(5)");

    private static final List<List<String>> DEFAULTS = List.of(
            List.of("varchar(20)", "'new'"),
            List.of("varchar(20)", "''"),
            List.of("text", "'it''s'"),
            List.of("text", "'ü 😀'"),
            List.of("text", "E'a\\\\b'"),
            List.of("text", "'a/b'"),
            List.of("integer", "3"),
            List.of("integer", "-3"),
            List.of("bigint", "0"),
            List.of("smallint", "5"),
            List.of("numeric(10,2)", "5"),
            List.of("numeric(10,2)", "5.0"),
            List.of("numeric", "'5.2'"),
            List.of("double precision", "5.2"),
            List.of("real", "'5.2'"),
            List.of("float", "5"),
            List.of("boolean", "true"),
            List.of("boolean", "'t'"),
            List.of("boolean", "FALSE"),
            List.of("timestamp", "now()"),
            List.of("timestamptz", "now ( )"),
            List.of("timestamptz", "current_timestamp"),
            List.of("timestamp(6)", "localtimestamp"),
            List.of("date", "current_date"),
            List.of("date", "'2020-01-01'"),
            List.of("interval", "'1 day'"),
            List.of("interval", "interval '2 hours'"),
            List.of("uuid", "gen_random_uuid()"),
            List.of("text[]", "'{}'"),
            List.of("text[]", "'{}'::text[]"),
            List.of("text[]", "array[]::text[]"),
            List.of("integer array", "array[1, 2]"),
            List.of("jsonb", "'{}'"),
            List.of("jsonb", "'{\"a\": 1}'::jsonb"),
            List.of("timestamp", "timezone('utc', now())"),
            List.of("timestamp", "(now() at time zone 'utc')"),
            List.of("text", "lower('A' || 'b')"),
            List.of("integer", "(1 + 2) * 3"),
            List.of("text", "current_user"),
            List.of("bytea", "'\\x00'"),
            List.of("char(3)", "'a'"),
            List.of("bit(3)", "b'101'"));

    private static final List<String> CHECKS = List.of(
            "status in ('A','B')",
            "status in ('A')",
            "(status = 'A' or status = 'B')",
            "code between 0 and 5",
            "code >= 0 AND code<=5",
            "length(status) > 3",
            "status <> ''",
            "status is not null",
            "not done",
            "done",
            "price > 0",
            "price>0.5",
            "status like 'a%'",
            "status ~ '^[a-z]+$'",
            "code in (1,2,3)",
            "code = any (array[1,2])",
            "due > now()",
            "due::date > date '2020-01-01'",
            "extract(year from due) > 2000",
            "data ? 'x'",
            "(data ->> 'a')::int > 5",
            "status in ('A','B') or status is null",
            "code is distinct from 3",
            "case when done then code > 0 else true end",
            "coalesce(code, 0) >= 0",
            "tags @> array['x']::text[]",
            "upper(status)=status",
            "price*code<100",
            "spelling_0.code > 0",
            "\"Odd Name\" > 0",
            "short in ('x', 'y')",
            "code & 1 = 0",
            "cast(code as text) <> '7'",
            "status::text <> 'x'",
            "trim(status) <> ''",
            "substring(status from 1 for 2) = 'ab'",
            "due at time zone 'utc' > '2020-01-01'");

    private static final List<Index> INDEXES = List.of(
            index(IndexPart.expression("lower(status)")),
            index(IndexPart.expression("LOWER( status )")),
            index(IndexPart.expression("code + 1")),
            index(IndexPart.expression("(code + 1)")),
            index(IndexPart.expression("code desc")),
            index(IndexPart.expression("code desc nulls last"), IndexPart.expression("data -> 'x'")),
            index(IndexPart.expression("status varchar_pattern_ops")),
            index(IndexPart.expression("status collate \"C\" desc")),
            index(IndexPart.expression("status")),
            index(IndexPart.expression("data ->> 'a'")),
            index(IndexPart.expression("(data ->> 'a')::int")),
            index(IndexPart.expression("cast(data ->> 'a' as integer)")),
            index(IndexPart.expression("due at time zone 'utc'")),
            index(
                    IndexPart.expression("coalesce(status, 'x')"),
                    IndexPart.column("code").desc()),
            index(IndexPart.expression("status || short")),
            index(IndexPart.expression("upper(short)").operatorClass("text_pattern_ops")),
            index(IndexPart.column("status").operatorClass("varchar_pattern_ops")),
            index(IndexPart.column("status").operatorClass("text_ops")),
            index(IndexPart.column("status").collate("\"C\"")),
            index(IndexPart.column("status").collate("pg_catalog.\"C\"").desc().withNullsLast()),
            index(IndexPart.column("data")).using("gin"),
            index(IndexPart.column("data").operatorClass("jsonb_path_ops")).using("gin"),
            index(IndexPart.column("tags")).using("gin").with("fastupdate", "off"),
            index(IndexPart.column("code")).using("hash"),
            index(IndexPart.column("due")).using("brin").with("pages_per_range", "16"),
            index(IndexPart.column("code")).where("status in ('A','B')"),
            index(IndexPart.column("code")).where("not done").unique(),
            index(IndexPart.column("code"))
                    .where("status is not null and code>0")
                    .including("price"),
            index(IndexPart.column("code")).with("fillfactor", "70"),
            index(IndexPart.column("code").desc(), IndexPart.column("status")),
            index(IndexPart.column("place")).using("gist"));

    private static final List<Column> COLUMNS = List.of(
            Column.of("status", "varchar(20)"),
            Column.of("short", "char(1)"),
            Column.of("code", "int"),
            Column.of("Odd Name", "int8"),
            Column.of("done", "bool"),
            Column.of("price", "numeric(38,2)"),
            Column.of("due", "timestamp(6) with time zone"),
            Column.of("data", "jsonb"),
            Column.of("tags", "text array"),
            Column.of("place", "point"));

    @Test
    @Tag("C030")
    @Tag("C033")
    void types(TestDatabase database) throws SQLException {
        List<Column> columns = new ArrayList<>();
        TYPES.forEach(type -> columns.add(Column.of("c" + columns.size(), type)));

        assertReadBackEqual(database, Table.of(QualifiedName.of("spelling"), columns));
    }

    @Test
    @Tag("C041")
    @Tag("C042")
    void defaults(TestDatabase database) throws SQLException {
        List<Column> columns = new ArrayList<>();
        DEFAULTS.forEach(
                d -> columns.add(Column.of("c" + columns.size(), d.get(0)).defaultsTo(d.get(1))));
        columns.add(Column.of("nothing", "integer").defaultsTo("NULL"));

        assertReadBackEqual(database, Table.of(QualifiedName.of("spelling"), columns));
    }

    @Test
    void checks(TestDatabase database) throws SQLException {
        List<Table> tables = new ArrayList<>();
        CHECKS.forEach(check -> tables.add(Table.of(
                QualifiedName.of("spelling_" + tables.size()),
                with(CheckConstraint.of(
                        ObjectName.given("ck"), check.replace("spelling_0", "spelling_" + tables.size()))))));

        assertReadBackEqual(database, tables.toArray(Table[]::new));
    }

    @Test
    @Tag("C073")
    @Tag("C075")
    void indexes(TestDatabase database) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        INDEXES.forEach(i -> indexes.add(i.named(ObjectName.given("ix_" + (10 + indexes.size())))));
        Schema desired =
                Schema.of(Table.of(QualifiedName.of("spelling"), COLUMNS).withIndexes(indexes));

        try (Connection connection = database.connect()) {
            Schema canonical = new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                    .canonicalize(desired, Schema.empty());
            make(database, canonical.tables().stream().toArray(Table[]::new));
            Schema current = new CatalogReader()
                    .read(connection, CatalogScope.of("public"))
                    .schema();
            assertKnownAfterwards(connection, desired, current);
            assertThat(new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                            .canonicalize(canonical, current))
                    .isEqualTo(current);
        }
    }

    @Test
    @Tag("C052")
    void generatedColumns(TestDatabase database) throws SQLException {
        List<String> expressions = List.of(
                "code*2",
                "( code   *\n2 )",
                "lower(status)",
                "status || short",
                "price * 1.19",
                "length(status)::bigint");
        List<Column> columns = new ArrayList<>(COLUMNS);
        expressions.forEach(e -> columns.add(
                Column.of("g" + columns.size(), e.contains("||") || e.startsWith("lower") ? "text" : "numeric")
                        .generatedAs(e)));

        assertReadBackEqual(database, Table.of(QualifiedName.of("spelling"), columns));
    }

    private static List<TableElement> with(CheckConstraint check) {
        return Stream.concat(COLUMNS.stream().map(TableElement.class::cast), Stream.of(check))
                .toList();
    }

    private static Index index(IndexPart... parts) {
        return Index.of(ObjectName.given("ix"), parts);
    }

    private static void assertReadBackEqual(TestDatabase database, Table... tables) throws SQLException {
        make(database, tables);
        try (Connection connection = database.connect()) {
            Schema current = new CatalogReader()
                    .read(connection, CatalogScope.of("public"))
                    .schema();
            assertKnownAfterwards(connection, Schema.of(tables), current);
        }
    }

    /** The second time nothing is asked, and the answer is the same. */
    private static void assertKnownAfterwards(Connection connection, Schema desired, Schema current)
            throws SQLException {
        ServerVersion server = ServerVersion.of(connection);
        assertThat(new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                        .remembering(CanonicalCacheFile.in(directory, server), server)
                        .canonicalize(desired, current))
                .isEqualTo(current);
        CountedConnection counted = new CountedConnection(connection);
        assertThat(new PostgresCanonicalizer(counted.connection(), "public", TextOrigin.UNKNOWN)
                        .remembering(CanonicalCacheFile.in(directory, server), server)
                        .canonicalize(desired, current))
                .isEqualTo(current);
        assertThat(counted.sent()).isEmpty();
    }

    private static void make(TestDatabase database, Table... tables) {
        for (Table table : tables) {
            database.execute(new PostgresDdl().render(new CreateTable(table)).toArray(String[]::new));
        }
    }
}
