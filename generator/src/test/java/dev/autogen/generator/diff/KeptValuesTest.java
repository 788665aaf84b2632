package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.hazard.HazardKind.Severity;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every type beside every other: a value comes back as it was, is refused beforehand, or the class says DATA LOSS. */
@ExtendWith(PostgresExtension.class)
class KeptValuesTest {

    private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("smallint", List.of("0", "1", "-5", "32000"));
        VALUES.put("integer", List.of("1", "300", "16777217", "2147483647"));
        VALUES.put("bigint", List.of("1", "3000000000", "9007199254740993", "9223372036854775807"));
        VALUES.put("numeric(10,2)", List.of("1.00", "2.50", "12345678.91"));
        VALUES.put("numeric(10,0)", List.of("7", "1234567890"));
        VALUES.put("numeric", List.of("1", "1.5", "3.14159265358979323846"));
        VALUES.put("real", List.of("1", "0.1", "123456.79"));
        VALUES.put("double precision", List.of("1", "0.1", "1234567.891"));
        VALUES.put("text", List.of("1", "ab  ", "007", "abcdefgh", "true", "{\"b\":1,\"a\":2}", "A0-B"));
        VALUES.put("character varying(5)", List.of("1", "ab ", "abcde"));
        VALUES.put("character varying(20)", List.of("1", "abcdefg", "abcde  "));
        VALUES.put("character(6)", List.of("ab", "abcdef"));
        VALUES.put("boolean", List.of("true", "false"));
        VALUES.put("date", List.of("2026-03-29"));
        VALUES.put("timestamp without time zone", List.of("2026-01-02 03:04:05.123456", "2026-03-29 02:30:00"));
        VALUES.put("timestamp(0) without time zone", List.of("2026-01-02 03:04:05"));
        VALUES.put("timestamp with time zone", List.of("2026-10-25 00:30:00.5Z", "2026-10-25 01:30:00Z"));
        VALUES.put("time without time zone", List.of("12:00:00.5"));
        VALUES.put("time with time zone", List.of("12:00:00+05"));
        VALUES.put("interval", List.of("1 day 02:00:00", "02:00:00.25", "1 mon"));
        VALUES.put("uuid", List.of("00000000-0000-0000-0000-00000000000a"));
        VALUES.put("json", List.of("{\"b\":1,  \"a\":2}", "1"));
        VALUES.put("jsonb", List.of("{\"b\":1,\"a\":2}", "1"));
        VALUES.put("bytea", List.of("\\x6162", "\\x"));
        VALUES.put("bit(8)", List.of("10100001", "11110000"));
        VALUES.put("bit(4)", List.of("1010"));
        VALUES.put("bit varying(4)", List.of("101", "1"));
        VALUES.put("inet", List.of("10.0.0.1/8", "10.0.0.0/8"));
        VALUES.put("cidr", List.of("10.0.0.0/8"));
        VALUES.put("integer[]", List.of("{1,2}", "{1}"));
        VALUES.put("numeric(10,2)[]", List.of("{1.25}", "{1.00,2}"));
        VALUES.put("numeric(10,0)[]", List.of("{1}"));
        VALUES.put("character varying(20)[]", List.of("{abcdefg}", "{\"abcde  \"}", "{a,b}"));
        VALUES.put("character varying(5)[]", List.of("{ab}"));
    }

    /** The kinds of conversions that there are, each once. */
    private static final List<String> PARTS = List.of(
            "integer",
            "numeric(10,2)",
            "text",
            "character varying(5)",
            "boolean",
            "jsonb",
            "bytea",
            "character varying(20)[]",
            "character varying(5)[]");

    @Test
    void noValueIsLostInSilence(TestDatabase database) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (String from : VALUES.keySet()) {
            try (ServerTrial trial = ServerTrial.inOneTransaction(database)) {
                for (String to : VALUES.keySet()) {
                    if (!from.equals(to)) {
                        thereAndBack(trial, from, to).ifPresent(lost::add);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void noPartOfAValueIsLostInSilence(TestDatabase database) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (String from : PARTS) {
            try (ServerTrial trial = ServerTrial.inOneTransaction(database)) {
                for (String to : PARTS) {
                    if (!from.equals(to)) {
                        partThereAndBack(trial, from, to).ifPresent(lost::add);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static Optional<String> partThereAndBack(ServerTrial trial, String from, String to) throws SQLException {
        List<Operation> up = SchemaDiffer.diff(composite(from), composite(to));
        if (!Hazards.of(up).with(Severity.DATA_LOSS).isEmpty()) {
            return Optional.empty();
        }
        trial.run("SAVEPOINT pair; CREATE TYPE s AS (a " + from
                + "); CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, v s); INSERT INTO t (v) VALUES "
                + VALUES.get(from).stream()
                        .map(value -> "(row(" + Identifiers.literal(value) + "))")
                        .collect(Collectors.joining(", ")));
        Optional<String> lost = lost(trial, up, "part " + from + " -> " + to);
        trial.run("ROLLBACK TO pair; RELEASE pair");
        return lost;
    }

    private static Schema composite(String type) {
        CompositeType composite = CompositeType.of(QualifiedName.of("s"), CompositeAttribute.of("a", type));
        return schema("s").withComposites(NamedSet.of(List.of(composite)));
    }

    private static Optional<String> thereAndBack(ServerTrial trial, String from, String to) throws SQLException {
        List<Operation> up = Zones.in(SchemaDiffer.diff(schema(from), schema(to)), "Europe/Berlin");
        if (!Hazards.of(up).with(Severity.DATA_LOSS).isEmpty()) {
            return Optional.empty();
        }
        trial.run("SAVEPOINT pair; CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, v " + from
                + "); INSERT INTO t (v) VALUES "
                + VALUES.get(from).stream()
                        .map(value -> "(" + Identifiers.literal(value) + ")")
                        .collect(Collectors.joining(", ")));
        Optional<String> lost = lost(trial, up, from + " -> " + to);
        trial.run("ROLLBACK TO pair; RELEASE pair");
        return lost;
    }

    private static Optional<String> lost(ServerTrial trial, List<Operation> up, String pair) throws SQLException {
        for (Optional<RowsRefusedException> refusal = trial.refusal(up);
                refusal.isPresent();
                refusal = trial.refusal(up)) {
            Map<?, ?> rows = (Map<?, ?>) refusal.get().facts().get("rows");
            trial.run("DELETE FROM t WHERE id IN (SELECT id FROM (" + rows.get("query") + ") AS offenders)");
        }
        String value = pair.startsWith("numeric ->") ? "trim_scale(v)" : "v";
        String query = "SELECT id || ': ' || " + value + "::text FROM t ORDER BY id";
        List<String> before = trial.column(query);
        List<Operation> down = SchemaDiffer.reverse(up);
        try {
            if (before.isEmpty()) {
                return Optional.empty();
            }
            trial.apply(up);
            Optional<RowsRefusedException> refused = trial.refusal(down);
            if (refused.isPresent()) {
                return Optional.of(pair + ": " + refused.get().getMessage());
            }
            trial.apply(down);
            List<String> after = trial.column(query);
            return after.equals(before) ? Optional.empty() : Optional.of(pair + " " + before + ": " + after);
        } catch (SQLException e) {
            return Optional.of(pair + " " + before + ": " + e.getMessage());
        }
    }

    private static Schema schema(String type) {
        Table table = Table.of(QualifiedName.of("t"), List.of(Column.of("id", "integer"), Column.of("v", type)));
        return Schema.empty().withTables(NamedSet.of(List.of(table)));
    }
}
