package dev.autogen.generator.diff;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Random columns of a table: types, defaults, identity, generation, collations, comments. */
final class RandomColumns {

    static final Set<String> WHOLE_NUMBERS = Set.of("integer", "bigint", "smallint");

    private static final List<String> NAMES =
            List.of("id", "a", "b", "Order", "end", "ü\"x", "a$ '; --", "\uD83D\uDE00");

    /** Types and the defaults they may have, in PostgreSQL's words and in others. */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("integer", List.of("3", "1 + 4", "-7", "'9'::int")),
            Map.entry("bigint", List.of("4", "- 7")),
            Map.entry("smallint", List.of("5")),
            Map.entry("text", List.of("'it''s'::text", "'x'", "lower('Y')", "E'a\\\\b'")),
            Map.entry("character varying(20)", List.of("'new'::character varying", "'new'")),
            Map.entry("character varying(40)", List.of("'new'::character varying", "CURRENT_USER")),
            Map.entry("varchar(33)", List.of("'new'")),
            Map.entry("character(5)", List.of("'a'")),
            Map.entry("numeric(10,2)", List.of("3", "5.0", "'5.2'")),
            Map.entry("numeric(6,1)", List.of("3")),
            Map.entry("character varying(3)", List.of("'new'")),
            Map.entry("decimal(12)", List.of("3")),
            Map.entry("boolean", List.of("true", "(not true)")),
            Map.entry("date", List.of("CURRENT_DATE", "date '2026-01-02'")),
            Map.entry("timestamp(6) without time zone", List.of("now()")),
            Map.entry("timestamp(6) with time zone", List.of("now()", "CURRENT_TIMESTAMP")),
            Map.entry("timestamptz(3)", List.of()),
            Map.entry("interval", List.of("interval '1 day'")),
            Map.entry("uuid", List.of("gen_random_uuid()")),
            Map.entry("jsonb", List.of("'{}'::jsonb", "'{\"a\": 1}'")),
            Map.entry("bytea", List.of()),
            Map.entry("double precision", List.of("5", "'5.2'")),
            Map.entry("float4", List.of("5.5")),
            Map.entry("bit varying(3)", List.of()),
            Map.entry("inet", List.of()),
            Map.entry("int4range", List.of()),
            Map.entry("integer[]", List.of("'{}'", "array[1, 2]")),
            Map.entry("text[]", List.of("array[]::text[]")));

    private static final List<String> TYPE_NAMES =
            TYPES.keySet().stream().sorted().toList();
    private static final Set<String> TEXTS =
            Set.of("text", "character varying(20)", "character varying(40)", "varchar(33)", "character(5)");

    private final Choices choices;
    private final RandomEnums enums;
    private final RandomComposites composites;
    private final List<Sequence> sequences;
    private final Set<QualifiedName> relations;
    private final boolean serials;

    RandomColumns(
            Choices choices,
            RandomEnums enums,
            RandomComposites composites,
            List<Sequence> sequences,
            Set<QualifiedName> relations,
            boolean serials) {
        this.choices = choices;
        this.enums = enums;
        this.composites = composites;
        this.sequences = sequences;
        this.relations = relations;
        this.serials = serials;
    }

    Table in(Table table) {
        List<Column> columns = new ArrayList<>();
        for (String name : NAMES) {
            if (!choices.onceIn(3)) {
                columns.add(column(table, name, columns));
            }
        }
        return table.withColumns(columns).withComment(choices.comment());
    }

    static boolean isText(Column column) {
        return TEXTS.contains(column.type());
    }

    private Column column(Table table, String name, List<Column> before) {
        Optional<EnumType> kind = choices.onceIn(6) ? enums.one() : Optional.empty();
        boolean many = kind.isPresent() && choices.onceIn(4);
        String type = kind.map(k -> k.name() + (many ? "[]" : "")).orElseGet(this::otherType);
        Column column = Column.of(name, type).withComment(choices.comment());
        if (choices.onceIn(3)) {
            column = column.notNull();
        }
        Optional<Column> state =
                before.stream().filter(c -> enums.of(c).isPresent()).findFirst();
        if (choices.onceIn(8) && state.isPresent()) {
            String condition = enums.condition(state.orElseThrow()).orElseThrow();
            return column.withType("boolean").withGenerated(Optional.of(new GeneratedExpression(condition, true)));
        }
        Optional<Column> base = before.stream()
                .filter(c -> WHOLE_NUMBERS.contains(c.type()) && c.generated().isEmpty())
                .findFirst();
        if (choices.onceIn(6) && base.isPresent()) {
            String quoted = RandomSchema.quoted(base.orElseThrow().name());
            String expression = "(" + quoted + " * " + (choices.upTo(2) + 2) + ")";
            return column.withType(base.orElseThrow().type())
                    .withGenerated(Optional.of(new GeneratedExpression(expression, true)));
        }
        if (WHOLE_NUMBERS.contains(type) && choices.onceIn(3)) {
            return numbered(table, column);
        }
        if (TEXTS.contains(type) && choices.onceIn(4)) {
            column = column.collate(choices.oneOf(List.of("\"C\"", "\"POSIX\"")));
        }
        List<String> defaults =
                kind.map(k -> List.of(enums.value(k, many))).orElseGet(() -> TYPES.getOrDefault(type, List.of()));
        return choices.onceIn(3) && !defaults.isEmpty() ? column.defaultsTo(choices.oneOf(defaults)) : column;
    }

    private String otherType() {
        Optional<String> composite = choices.onceIn(8) ? composites.one() : Optional.empty();
        return composite.orElseGet(() -> choices.oneOf(TYPE_NAMES));
    }

    private Column numbered(Table table, Column column) {
        if (serials && choices.onceIn(2)) {
            QualifiedName name = table.name().sibling(table.name().name() + "_" + column.name() + "_serial");
            ColumnReference owner = new ColumnReference(table.name(), column.name());
            sequences.add(
                    Sequence.of(name, SequenceOptions.defaults(column.type())).withOwnedBy(Optional.of(owner)));
            relations.add(name);
            return column.notNull().defaultsTo(nextval(name));
        }
        if (choices.onceIn(3) && !sequences.isEmpty()) {
            return column.defaultsTo(nextval(sequences.get(0).name()));
        }
        return column.notNull()
                .withIdentity(Optional.of(new Identity(choices.onceIn(2), options(choices, column.type()))));
    }

    static SequenceOptions options(Choices choices, String type) {
        SequenceOptions options = SequenceOptions.counting(type, 1, choices.upTo(2) * 4 + 1);
        if (choices.onceIn(4)) {
            options = options.withCache(20).withCycle(choices.onceIn(2));
        }
        return choices.onceIn(4) ? options.withMin(-9).withMax(900).withStart(7) : options;
    }

    private static String nextval(QualifiedName name) {
        String text =
                name.schema().map(s -> RandomSchema.quoted(s) + ".").orElse("") + RandomSchema.quoted(name.name());
        return "nextval('" + text.replace("'", "''") + "'::regclass)";
    }
}
