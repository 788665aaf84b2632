package dev.autogen.generator.diff;

import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.EnumType;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A schema that PostgreSQL can hold, made at random from few names, so that two of them have much to do with each other. */
final class RandomSchema {

    private static final List<QualifiedName> TABLES = List.of(
            QualifiedName.of("task"),
            QualifiedName.of("project"),
            QualifiedName.of("Größe x"),
            QualifiedName.of("audit", "task"),
            QualifiedName.of("swap"));
    private static final List<QualifiedName> ENUMS =
            List.of(QualifiedName.of("status"), QualifiedName.of("audit", "status"), QualifiedName.of("swap"));
    private static final List<QualifiedName> SEQUENCES =
            List.of(QualifiedName.of("task_seq"), QualifiedName.of("audit", "n1"), QualifiedName.of("swap"));
    private static final List<QualifiedName> VIEWS =
            List.of(QualifiedName.of("v0"), QualifiedName.of("audit", "V 1"), QualifiedName.of("swap"));
    private static final List<String> NAMES = List.of("n0", "n1", "n2", "n3", "N3", "n\"4", "swap");
    private static final List<String> COLUMNS = List.of("id", "a", "b", "Order", "end", "ü\"x");
    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "smallint",
            "text",
            "character varying(20)",
            "character varying(40)",
            "character(5)",
            "numeric(10,2)",
            "boolean",
            "date",
            "timestamp(6) without time zone",
            "timestamp(6) with time zone",
            "uuid",
            "jsonb",
            "bytea",
            "double precision",
            "integer[]");
    private static final Set<String> WHOLE_NUMBERS = Set.of("integer", "bigint", "smallint");

    private final Choices choices;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<QualifiedName> types = new HashSet<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<QualifiedName, Table> tables = new TreeMap<>();

    private RandomSchema(Choices choices) {
        this.choices = choices;
    }

    static Schema of(List<Integer> numbers, boolean serials) {
        return new RandomSchema(new Choices(numbers)).schema(serials);
    }

    private Schema schema(boolean serials) {
        for (QualifiedName name : TABLES) {
            if (!choices.onceIn(3)) {
                relations.add(name);
                types.add(name);
                tables.put(name, Table.of(name, List.of()));
            }
        }
        for (QualifiedName name : ENUMS) {
            if (choices.onceIn(2) && types.add(name)) {
                enums.add(enumType(name));
            }
        }
        for (QualifiedName name : SEQUENCES) {
            if (choices.onceIn(2) && !types.contains(name) && relations.add(name)) {
                sequences.add(Sequence.of(name, SequenceOptions.counting("bigint", 1, choices.onceIn(3) ? 50 : 1))
                        .withComment(comment()));
            }
        }
        tables.replaceAll((name, table) -> columns(table, serials));
        sequences.replaceAll(this::owned);
        tables.replaceAll((name, table) -> constraints(table));
        tables.replaceAll((name, table) -> foreignKeys(table));
        tables.replaceAll((name, table) -> indexes(table));
        return new Schema(
                Set.of("audit"), NamedSet.of(enums), NamedSet.of(sequences), NamedSet.of(tables.values()), views());
    }

    private NamedSet<View> views() {
        List<View> views = new ArrayList<>();
        for (QualifiedName name : VIEWS) {
            List<Table> readable =
                    tables.values().stream().filter(t -> !t.columns().isEmpty()).toList();
            if (choices.onceIn(2) && !readable.isEmpty() && types.add(name) && relations.add(name)) {
                Table table = choices.oneOf(readable);
                List<String> columns =
                        some(table.columns().stream().map(Column::name).toList());
                Map<QualifiedName, Set<String>> uses = new TreeMap<>(Map.of(table.name(), Set.copyOf(columns)));
                String more = "";
                if (choices.onceIn(2) && !views.isEmpty()) {
                    QualifiedName other = views.get(0).name();
                    uses.put(other, Set.of());
                    more = ", " + Identifiers.quote(other) + " w";
                }
                String list = columns.stream().map(c -> "t." + quoted(c)).collect(Collectors.joining(", "));
                String query = "SELECT " + list + " FROM " + Identifiers.quote(table.name()) + " t" + more;
                views.add(View.of(name, query).withUses(uses).withComment(comment()));
            }
        }
        return NamedSet.of(views);
    }

    /** Of any two of these, one has values more, fewer or in another order; all have B. */
    private EnumType enumType(QualifiedName name) {
        List<String> values = choices.oneOf(List.of(
                List.of("A", "B"), List.of("A", "B", "it's"), List.of("B", "A"), List.of("B"), List.of("x", "B", "A")));
        EnumType type = EnumType.of(name, values.toArray(String[]::new));
        Optional<String> comment = choices.onceIn(4) ? Optional.of("kind") : Optional.empty();
        return choices.onceIn(2)
                ? type.withComment(comment)
                : type.withComment(comment).withCasts(EnumType.CASTS_OF_HIBERNATE);
    }

    /** The first serves defaults of any table, and so cannot wait for one. */
    private Sequence owned(Sequence sequence) {
        List<ColumnReference> owners = tables.values().stream()
                .filter(t -> t.name().schema().equals(sequence.name().schema()))
                .flatMap(t -> t.columns().stream()
                        .filter(c -> c.generated().isEmpty())
                        .map(c -> new ColumnReference(t.name(), c.name())))
                .toList();
        boolean free = sequence.ownedBy().isEmpty() && !sequence.equals(sequences.get(0));
        return free && !owners.isEmpty() && choices.onceIn(3)
                ? sequence.withOwnedBy(Optional.of(choices.oneOf(owners)))
                : sequence;
    }

    private Optional<String> comment() {
        return choices.onceIn(4) ? Optional.of("note's " + choices.upTo(2)) : Optional.empty();
    }

    private Table columns(Table table, boolean serials) {
        List<Column> columns = new ArrayList<>();
        for (String name : COLUMNS) {
            if (!choices.onceIn(4)) {
                columns.add(column(table, name, columns, serials));
            }
        }
        return table.withColumns(columns).withComment(comment());
    }

    private Column column(Table table, String name, List<Column> before, boolean serials) {
        boolean isEnum = choices.onceIn(6) && !enums.isEmpty();
        Optional<EnumType> kind = isEnum ? Optional.of(choices.oneOf(enums)) : Optional.empty();
        boolean many = isEnum && choices.onceIn(4);
        String type = kind.map(k -> k.name() + (many ? "[]" : "")).orElseGet(() -> choices.oneOf(TYPES));
        Column column = Column.of(name, type).withComment(comment());
        if (choices.onceIn(3)) {
            column = column.notNull();
        }
        Optional<Column> state = before.stream().filter(this::isEnum).findFirst();
        if (choices.onceIn(8) && state.isPresent()) {
            return column.withType("boolean").generatedAs(isValue(state.orElseThrow()));
        }
        Optional<Column> base = before.stream()
                .filter(c -> WHOLE_NUMBERS.contains(c.type()) && c.generated().isEmpty())
                .findFirst();
        if (choices.onceIn(6) && base.isPresent()) {
            String quoted = quoted(base.orElseThrow().name());
            return column.withType(base.orElseThrow().type())
                    .generatedAs("(" + quoted + " * " + (choices.upTo(2) + 2) + ")");
        }
        if (WHOLE_NUMBERS.contains(type) && choices.onceIn(3)) {
            return numbered(table, column, serials);
        }
        return choices.onceIn(3)
                ? column.withDefault(kind.map(k -> valueOf(k, many)).or(() -> defaultOf(type)))
                : column;
    }

    private Column numbered(Table table, Column column, boolean serials) {
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
        SequenceOptions options = SequenceOptions.counting(column.type(), 1, choices.upTo(2) * 4 + 1);
        return column.notNull().identity(new Identity(choices.onceIn(2), options));
    }

    private static String nextval(QualifiedName name) {
        String text = name.schema().map(s -> s + ".").orElse("") + quoted(name.name());
        return "nextval('" + text + "'::regclass)";
    }

    private static String quoted(String name) {
        boolean plain = name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'));
        return plain && !name.equals("end") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private boolean isEnum(Column column) {
        return enums.stream().anyMatch(type -> type.name().toString().equals(column.type()));
    }

    /** A condition that names one of the values, as a check, an index or a generated column may. */
    private String isValue(Column column) {
        EnumType type = enums.stream()
                .filter(t -> t.name().toString().equals(column.type()))
                .findFirst()
                .orElseThrow();
        return "(" + quoted(column.name()) + " = " + valueOf(type, false) + ")";
    }

    private String valueOf(EnumType type, boolean many) {
        String value = choices.oneOf(type.values());
        return many ? "'{B}'::" + type.name() + "[]" : "'" + value.replace("'", "''") + "'::" + type.name();
    }

    private Optional<String> defaultOf(String type) {
        return switch (type) {
            case "integer", "bigint", "smallint", "numeric(10,2)", "double precision" ->
                Optional.of(String.valueOf(choices.upTo(2) + 3));
            case "text" -> Optional.of("'it''s'::text");
            case "character varying(20)", "character varying(40)" -> Optional.of("'new'::character varying");
            case "boolean" -> Optional.of("true");
            case "date" -> Optional.of("CURRENT_DATE");
            case "jsonb" -> Optional.of("'{}'::jsonb");
            default -> Optional.empty();
        };
    }

    private Table constraints(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> keyable = table.columns().stream()
                .filter(c -> !c.type().equals("jsonb"))
                .map(Column::name)
                .toList();
        Table result = table;
        if (!keyable.isEmpty() && choices.upTo(4) < 3) {
            List<String> columns = some(keyable);
            Optional<ObjectName> name = relationName(table, taken);
            if (name.isPresent()) {
                constraints.add(PrimaryKey.of(name.orElseThrow(), columns));
                result = result.withColumns(result.columns().stream()
                        .map(c -> columns.contains(c.name()) ? c.notNull() : c)
                        .toList());
            }
        }
        for (int i = choices.upTo(3); i > 0 && !keyable.isEmpty(); i--) {
            List<String> columns = some(keyable);
            relationName(table, taken).ifPresent(name -> constraints.add(unique(name, columns)));
        }
        for (int i = choices.upTo(3); i > 0 && !result.columns().isEmpty(); i--) {
            String column = quoted(choices.oneOf(result.columns()).name());
            String other = quoted(choices.oneOf(result.columns()).name());
            Column state = choices.oneOf(result.columns());
            String expression = isEnum(state) && choices.onceIn(2)
                    ? isValue(state)
                    : choices.onceIn(2)
                            ? "((" + column + " IS NULL) OR (" + other + " IS NOT NULL))"
                            : "(" + column + " IS NOT NULL)";
            ObjectName name = name();
            if (taken.add(name.text())) {
                constraints.add(new CheckConstraint(name, expression, false, true, true, comment()));
            }
        }
        return result.withConstraints(constraints);
    }

    private UniqueConstraint unique(ObjectName name, List<String> columns) {
        UniqueConstraint unique = UniqueConstraint.of(name, columns).withComment(comment());
        return choices.onceIn(4) ? unique.withNullsNotDistinct() : unique;
    }

    private Table foreignKeys(Table table) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        Set<String> taken = new HashSet<>();
        constraints.forEach(c -> taken.add(c.name().text()));
        for (int i = choices.upTo(3); i > 0; i--) {
            Table parent = choices.oneOf(List.copyOf(tables.values()));
            List<Constraint> keys = parent.constraints().stream()
                    .filter(c -> c instanceof PrimaryKey || c instanceof UniqueConstraint)
                    .toList();
            ObjectName name = name();
            if (!keys.isEmpty() && taken.add(name.text())) {
                List<String> referenced = choices.oneOf(keys).columns();
                columnsLike(table, parent, referenced)
                        .ifPresent(columns -> constraints.add(foreignKey(name, columns, parent.name(), referenced)));
            }
        }
        return table.withConstraints(constraints);
    }

    private ForeignKey foreignKey(
            ObjectName name, List<String> columns, QualifiedName parent, List<String> referenced) {
        return ForeignKey.of(name, columns, parent, referenced)
                .onDelete(choices.oneOf(List.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT)))
                .deferrable(choices.oneOf(List.of(Deferrability.values())))
                .withComment(comment());
    }

    private Optional<List<String>> columnsLike(Table table, Table parent, List<String> referenced) {
        List<String> columns = new ArrayList<>();
        for (String name : referenced) {
            String type = parent.column(name).orElseThrow().type();
            List<String> fitting = table.columns().stream()
                    .filter(c -> c.type().equals(type) && c.generated().isEmpty() && !columns.contains(c.name()))
                    .map(Column::name)
                    .toList();
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            columns.add(choices.oneOf(fitting));
        }
        return Optional.of(columns);
    }

    private Table indexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        List<Column> keyable =
                table.columns().stream().filter(c -> !c.type().equals("jsonb")).toList();
        for (int i = choices.upTo(4); i > 0 && !keyable.isEmpty(); i--) {
            Column column = choices.oneOf(keyable);
            relationName(table, new HashSet<>()).ifPresent(name -> indexes.add(index(name, column)));
        }
        return table.withIndexes(indexes);
    }

    private Index index(ObjectName name, Column column) {
        boolean text = column.type().equals("text");
        IndexPart part = text && choices.onceIn(2)
                ? IndexPart.expression("lower(" + quoted(column.name()) + ")")
                : IndexPart.column(column.name());
        Index index = Index.of(name, choices.onceIn(4) ? part.desc() : part)
                .withUnique(choices.onceIn(4))
                .withComment(comment());
        if (isEnum(column) && choices.onceIn(3)) {
            return index.where(isValue(column));
        }
        return choices.onceIn(4) ? index.where("(" + quoted(column.name()) + " IS NOT NULL)") : index;
    }

    private List<String> some(List<String> columns) {
        String first = choices.oneOf(columns);
        String second = choices.oneOf(columns);
        return choices.onceIn(3) && !second.equals(first) ? List.of(first, second) : List.of(first);
    }

    private ObjectName name() {
        return new ObjectName(choices.oneOf(NAMES), choices.onceIn(2));
    }

    private Optional<ObjectName> relationName(Table table, Set<String> taken) {
        ObjectName name = name();
        boolean free =
                !taken.contains(name.text()) && relations.add(table.name().sibling(name.text()));
        return free && taken.add(name.text()) ? Optional.of(name) : Optional.empty();
    }
}
