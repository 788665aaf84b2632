package dev.autogen.runtime.internal.rows;

import static dev.autogen.runtime.migration.Definitions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.step.ForeseenOperations;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that become others where they are: what the new type, a key or NOT NULL refuses is found beforehand. */
@ExtendWith(PostgresExtension.class)
class ChangedValuesTest {

    private static Optional<RowsRefusedException> refusal(TestDatabase database, Consumer<Operations> steps)
            throws SQLException {
        try (Connection connection = database.connect()) {
            return GuardTrial.refusal(connection, operations(steps));
        }
    }

    private static List<Operation> operations(Consumer<Operations> steps) {
        return ForeseenOperations.of(
                new Migration() {
                    @Override
                    public void upgrade(Operations op) {
                        steps.accept(op);
                    }

                    @Override
                    public void downgrade(Operations op) {
                        throw new UnsupportedOperationException();
                    }
                },
                Direction.UPGRADE);
    }

    private static void refuses(TestDatabase database, Consumer<Operations> steps, String rule, String... examples)
            throws SQLException {
        Map<?, ?> rows =
                (Map<?, ?>) refusal(database, steps).orElseThrow().facts().get("rows");
        assertThat(rows.get("rule")).isEqualTo(rule);
        assertThat(rows.get("examples")).isEqualTo(List.of(examples));
    }

    @Test
    void anAttributeIsHeldToItsNewTypeWhereverItsTypeIs(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TYPE s_t AS (z varchar(255), n integer, d numeric(10,4), t text)",
                "CREATE TYPE outer_t AS (inside s_t, many s_t[])",
                "CREATE TABLE p (id integer, s s_t, old_list s_t[], o outer_t, os outer_t[])",
                "INSERT INTO p VALUES (1, ('hello', 3, 1.25, '5'), null, null, null)",
                "INSERT INTO p VALUES (2, ('he', 2, 1.5, '6'), null, null, null), (3, null, null, null, null)");
        Consumer<Operations> narrower = op -> {
            op.renameColumn("p", "old_list", "list");
            op.renameAttribute("s_t", "z", "y");
            op.changeComposite(
                    "s_t",
                    attribute("y", "character varying(2)"),
                    attribute("n", "boolean"),
                    attribute("d", "numeric(5,1)"),
                    attribute("t", "integer"));
        };
        String z = "type character varying(2) of attribute \"z\" of \"s_t\" in column ";

        refuses(
                database,
                narrower,
                z + "\"s\"",
                "id = 1, s = (hello,3,1.2500,5), old_list = null, o = null, os = null");
        database.execute("UPDATE p SET s.z = 'h', old_list = ARRAY[s] WHERE id = 1");
        refuses(
                database,
                narrower,
                z + "\"old_list\"",
                "id = 1, s = (h,3,1.2500,5), old_list = {\"(hello,3,1.2500,5)\"}, o = nu...");
        database.execute("UPDATE p SET o = row(old_list[1], null), old_list = null WHERE id = 1");
        assertThat(refusal(database, narrower).orElseThrow()).hasMessageContaining(z + "\"o\"");
        database.execute("UPDATE p SET os = ARRAY[row(null, ARRAY[(o).inside])::outer_t], o = null WHERE id = 1");
        assertThat(refusal(database, narrower).orElseThrow())
                .hasMessageContaining(z + "\"os\"")
                .hasMessageContaining(
                        "EXISTS (SELECT FROM unnest(\"os\") AS part WHERE EXISTS (SELECT FROM unnest((part).\"many\")"
                                + " AS piece WHERE char_length((piece).\"z\"::text) > 2))");
        database.execute("UPDATE p SET os = null");
        assertThat(refusal(database, narrower).orElseThrow())
                .hasMessageContaining("type boolean of attribute \"n\" of \"s_t\" in column \"s\"");
        database.execute("UPDATE p SET s.n = 1");
        assertThat(refusal(database, narrower).orElseThrow())
                .hasMessageContaining("type numeric(5,1) of attribute \"d\"");
        database.execute("UPDATE p SET s.d = 1, s.t = 'x'");
        assertThat(refusal(database, narrower).orElseThrow()).hasMessageContaining("type integer of attribute \"t\"");
        database.execute("UPDATE p SET s.t = '7'");
        assertThat(refusal(database, narrower)).isEmpty();
        assertThat(refusal(database, op -> {
                    op.dropColumn("p", "s");
                    op.changeComposite("s_t", attribute("z", "integer"));
                }))
                .isEmpty();
    }

    @Test
    void aScriptThatAsksNothingCutsNoAttributeEither(TestDatabase database) {
        database.execute(
                "CREATE TYPE s_t AS (z varchar(255), n integer, u text)",
                "CREATE TABLE p (id integer, s s_t)",
                "INSERT INTO p VALUES (1, ('hello', 1, '{1}')), (2, null), (3, (null, null, null))");
        String[] statements = operations(op -> op.changeComposite(
                        "s_t",
                        attribute("n", "boolean"),
                        attribute("z", "character varying(2)"),
                        attribute("u", "integer[]"),
                        attribute("new", "text")))
                .stream()
                .flatMap(operation -> new PostgresDdl().render(operation).stream())
                .toArray(String[]::new);

        assertThatThrownBy(() -> database.execute(statements)).hasStackTraceContaining("value too long for type");
        database.execute("UPDATE p SET s.z = 'he' WHERE id = 1");
        database.execute(statements);
        assertThat(database.query("SELECT id || ' ' || coalesce(s::text, 'none') FROM p ORDER BY id"))
                .containsExactly("1 (t,he,{1},)", "2 none", "3 (,,,)");
    }

    @Test
    void anArrayBecomesItsOneValueOrIsRefused(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE p (s text[] NOT NULL, n text[])",
                "INSERT INTO p VALUES ('{x}', '[2:2]={y}'), ('{x}', '{NULL}'), ('{x}', '{{a}}'), ('{x}', '{}'), ('{x}', '{y}')");
        Consumer<Operations> one =
                op -> op.alterColumn("p", "n").type("character varying(255)").using("\"n\"[1]::character varying(255)");
        String rule = "type character varying(255) of column \"n\"";

        refuses(database, one, rule, "s = {x}, n = [2:2]={y}", "s = {x}, n = {NULL}", "s = {x}, n = {{a}}");
        database.execute("DELETE FROM p WHERE n <> '{y}' AND n <> '{}'");
        assertThat(refusal(database, one)).isEmpty();
        refuses(
                database,
                op -> op.alterColumn("p", "n")
                        .type("text")
                        .using("\"n\"[1]::text")
                        .notNull(),
                "NOT NULL of column \"n\"",
                "s = {x}, n = {}");
        database.execute("UPDATE p SET s = '{}' WHERE n = '{y}'");
        refuses(
                database,
                op -> op.alterColumn("p", "s").type("text").using("\"s\"[1]::text"),
                "NOT NULL of column \"s\"",
                "s = {}, n = {y}");
    }

    @Test
    void aKeyThatStaysIsHeldToTheNewValues(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE p (a text PRIMARY KEY, b text, c timestamp, CONSTRAINT uq UNIQUE (b, c))",
                "CREATE UNIQUE INDEX ix ON p (c) WHERE b IS NULL",
                "INSERT INTO p VALUES ('7', '1', '2026-01-01 10:00'), ('07', '01', '2026-01-01 10:00')");
        Consumer<Operations> a = op -> op.alterColumn("p", "a").type("integer").using("\"a\"::integer");
        Consumer<Operations> b = op -> {
            op.renameColumn("p", "b", "d");
            op.alterColumn("p", "d").type("integer").using("\"d\"::integer");
        };

        refuses(database, a, "primary key \"p_pkey\"", "a = 7, rows = 2");
        refuses(database, b, "unique constraint \"uq\"", "b = 1, c = 2026-01-01 10:00:00, rows = 2");
        assertThat(refusal(database, op -> {
                    op.renameConstraint("p", "uq", "uq2");
                    op.dropConstraint("p", "uq2");
                    b.accept(op);
                }))
                .isEmpty();
        database.execute(
                "UPDATE p SET b = null, c = c + a::integer * interval '1 hour' + length(a) * interval '1 hour'");
        refuses(
                database,
                op -> op.alterColumn("p", "c").type("date"),
                "unique index \"ix\"",
                "c = 2026-01-01, rows = 2");
    }

    @Test
    void valuesThatBecomeOneAreLookedForUnderAKey(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TYPE e AS ENUM ('A', 'B')",
                "CREATE TABLE p_es (p_id integer, es e, PRIMARY KEY (p_id, es))",
                "CREATE TABLE p (id integer, e text UNIQUE)",
                "INSERT INTO p_es VALUES (1, 'A'), (1, 'B'), (2, 'A')",
                "INSERT INTO p VALUES (1, 'A'), (2, 'B'), (3, null)");

        refuses(
                database,
                op -> op.mergeEnumValue("e", "A", "B"),
                "primary key \"p_es_pkey\"",
                "p_id = 1, es = B, rows = 2");
        refuses(database, op -> op.mergeValue("p", "e", "A", "B"), "unique constraint \"p_e_key\"", "e = B, rows = 2");
        database.execute("DELETE FROM p_es WHERE es = 'B'", "DELETE FROM p WHERE id = 2");
        assertThat(refusal(database, op -> {
                    op.mergeEnumValue("e", "A", "B");
                    op.mergeValue("p", "e", "A", "B");
                }))
                .isEmpty();
    }

    @Test
    void aTextThatSaysMoreThanItsTypeHoldsIsRefused(TestDatabase database) throws SQLException {
        Map<String, List<String>> told = Map.of(
                "numeric(5,2)", List.of("1.239", "1.20"),
                "real", List.of("16777217", "0.1"),
                "date", List.of("2024-01-01 23:59:59", "2024-01-01"),
                "timestamp(0) without time zone", List.of("2024-01-01 10:00:00.5", "2024-01-01 10:00"));
        for (Map.Entry<String, List<String>> pair : told.entrySet()) {
            database.execute(
                    "DROP TABLE IF EXISTS p",
                    "CREATE TABLE p (v text)",
                    "INSERT INTO p VALUES ('" + String.join("'), ('", pair.getValue()) + "')");
            String type = pair.getKey();

            refuses(
                    database,
                    op -> op.alterColumn("p", "v").type(type).using("\"v\"::" + type),
                    "type " + type + " of column \"v\"",
                    "v = " + pair.getValue().get(0));
        }
    }

    @Test
    void bytesThatAreNoTextOrNotThereAreRefused(TestDatabase database) throws SQLException {
        String taken = "overlay(lo_get(\"o\") PLACING '' FROM lo_unlink(\"o\") FOR 0)";
        database.execute(
                "CREATE TABLE doc (id integer, b bytea, o oid)",
                "INSERT INTO doc VALUES (1, '\\x00ff', 987654), (2, convert_to(repeat('ü', 11), 'UTF8'), null)",
                "INSERT INTO doc VALUES (3, 'ok', lo_from_bytea(0, 'twelve chars')), (4, null, lo_from_bytea(0, 'ok'))");

        refuses(
                database,
                op -> op.alterColumn("doc", "b").type("character varying(10)").using("convert_from(\"b\", 'UTF8')"),
                "type character varying(10) of column \"b\"",
                "id = 1, b = \\x00ff, o = 987654",
                "id = 2, b = \\xc3bcc3bcc3bcc3bcc3bcc3bcc3bcc3bcc3bcc3bcc3bc, o = null");
        refuses(
                database,
                op -> op.alterColumn("doc", "o").type("bytea").using(taken),
                "type bytea of column \"o\"",
                "id = 1, b = \\x00ff, o = 987654");
        assertThat(refusal(database, op -> op.alterColumn("doc", "o")
                                .type("character varying(10)")
                                .using("convert_from(" + taken + ", 'UTF8')"))
                        .orElseThrow())
                .hasMessageContaining("2 rows of \"doc\" do not fit type character varying(10) of column \"o\"");
    }
}
