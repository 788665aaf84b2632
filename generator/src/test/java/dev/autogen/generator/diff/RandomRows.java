package dev.autogen.generator.diff;

import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Random rows for a schema, as statements: what a constraint does not accept stays out. */
final class RandomRows {

    private static final int ROWS = 4;
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("smallint", List.of("1", "2", "0", "-5", "3", "32000")),
            Map.entry("integer", List.of("1", "2", "0", "-5", "3", "70000")),
            Map.entry("bigint", List.of("1", "2", "0", "3", "3000000000")),
            Map.entry("numeric", List.of("1", "2.5", "3.00", "0", "1234.56", "12345.6")),
            Map.entry("double precision", List.of("1", "0.1", "2.5", "1e300", "123456.789")),
            Map.entry("real", List.of("1", "0.1", "2.5", "123456.79")),
            Map.entry("text", List.of("1", "A", "B", "007", "it's", "ab  ", "true", "{\"a\":1}", "abcdefghijklmno")),
            Map.entry("character varying", List.of("1", "A", "B", "a", "new", "b ", "abcdefghijklmno")),
            Map.entry("character", List.of("1", "A", "ab")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("date", List.of("2026-01-02", "1999-12-31")),
            Map.entry(
                    "timestamp without time zone",
                    List.of("2026-01-02 00:00:00", "2026-01-02 03:04:05.123456", "2026-03-29 02:30:00")),
            Map.entry("timestamp with time zone", List.of("2026-01-02 00:00:00+01", "2026-10-25 01:30:00.123456Z")),
            Map.entry("interval", List.of("1 day", "02:03:04", "1 mon")),
            Map.entry("uuid", List.of("00000000-0000-0000-0000-000000000001")),
            Map.entry("jsonb", List.of("1", "\"A\"", "{\"a\": 1}")),
            Map.entry("bytea", List.of("\\x0102", "\\x")),
            Map.entry("bit varying", List.of("101", "1")),
            Map.entry("inet", List.of("10.0.0.1", "10.1.0.0/16")),
            Map.entry("int4range", List.of("[1,5)")),
            Map.entry("integer[]", List.of("{1,2}", "{}", "{1}")),
            Map.entry("text[]", List.of("{a,b}", "{1}")));

    private final Schema schema;
    private final Choices choices;

    private RandomRows(Schema schema, Choices choices) {
        this.schema = schema;
        this.choices = choices;
    }

    /** Returns one statement that puts them in; children follow parents in a second round. */
    static String inserting(Schema schema, Choices choices) {
        RandomRows rows = new RandomRows(schema, choices);
        List<String> inserts = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (Table table : schema.tables()) {
                for (int i = 0; i < ROWS / 2; i++) {
                    inserts.add("BEGIN " + rows.insert(table) + "; EXCEPTION WHEN integrity_constraint_violation OR"
                            + " data_exception OR object_not_in_prerequisite_state THEN NULL; END;");
                }
            }
        }
        return "DO $rows$ BEGIN " + String.join("\n", inserts) + " END $rows$";
    }

    /** Returns what new columns that must have a value are filled with. */
    static FillAnswers fills(Schema a, Schema b, Choices choices) {
        RandomRows rows = new RandomRows(b, choices);
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        for (Table table : b.tables()) {
            Optional<Table> before = a.tables().find(table.name());
            for (Column column : table.columns()) {
                boolean bare = !column.nullable() && column.defaultValue().isEmpty();
                boolean there = before.flatMap(t -> t.column(column.name())).isPresent();
                if (before.isPresent() && bare && !there) {
                    rows.value(column.type())
                            .ifPresent(v -> fills.put(
                                    new ColumnReference(table.name(), column.name()),
                                    Identifiers.literal(v) + "::" + column.type()));
                }
            }
        }
        return new FillAnswers(fills);
    }

    private String insert(Table table) {
        List<Column> columns =
                table.columns().stream().filter(c -> c.generated().isEmpty()).toList();
        if (columns.isEmpty()) {
            return "INSERT INTO " + Identifiers.quote(table.name()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + Identifiers.quote(table.name()) + " ("
                + columns.stream().map(c -> Identifiers.quote(c.name())).collect(Collectors.joining(", "))
                + ") OVERRIDING SYSTEM VALUE VALUES ("
                + columns.stream().map(this::value).collect(Collectors.joining(", ")) + ")";
    }

    private String value(Column column) {
        if (column.nullable() && choices.onceIn(4)) {
            return "NULL";
        }
        return value(column.type()).map(Identifiers::literal).orElse("NULL");
    }

    private Optional<String> value(String type) {
        boolean many = type.endsWith("[]") && !VALUES.containsKey(type);
        String one = many ? type.substring(0, type.length() - 2) : type;
        Optional<String> value = schema.enums().stream()
                .filter(e -> e.name().toString().equals(one))
                .findFirst()
                .map(this::value)
                .or(() -> schema.composites().stream()
                        .filter(c -> c.name().toString().equals(one))
                        .findFirst()
                        .map(RandomRows::value))
                .or(() -> Optional.ofNullable(VALUES.get(one.replaceAll("\\(.*?\\)", "")))
                        .map(choices::oneOf));
        return many ? value.map(v -> "{\"" + v.replace("\"", "\\\"") + "\"}") : value;
    }

    private String value(EnumType type) {
        return choices.oneOf(type.values());
    }

    private static String value(CompositeType type) {
        return type.attributes().stream()
                .map(a -> a.name().equals("n") ? "1" : "")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
