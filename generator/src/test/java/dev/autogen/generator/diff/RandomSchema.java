package dev.autogen.generator.diff;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
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

    static final Set<String> NAMESPACES = Set.of("audit", "Arch 1.ve");

    private static final List<QualifiedName> TABLES = List.of(
            QualifiedName.of("task"),
            QualifiedName.of("project"),
            QualifiedName.of("Größe x"),
            QualifiedName.of("audit", "task"),
            QualifiedName.of("Arch 1.ve", "select"),
            QualifiedName.of("swap"));
    private static final List<QualifiedName> ENUMS =
            List.of(QualifiedName.of("status"), QualifiedName.of("audit", "status"), QualifiedName.of("swap"));
    private static final List<QualifiedName> COMPOSITES =
            List.of(QualifiedName.of("pair"), QualifiedName.of("audit", "pair"), QualifiedName.of("swap"));
    private static final List<QualifiedName> SEQUENCES =
            List.of(QualifiedName.of("task_seq"), QualifiedName.of("audit", "n1"), QualifiedName.of("swap"));
    private static final List<QualifiedName> VIEWS =
            List.of(QualifiedName.of("v0"), QualifiedName.of("audit", "V 1"), QualifiedName.of("swap"));
    private static final List<String> NAMES = List.of("n0", "n1", "n2", "n3", "N3", "n\"4", "swap");
    private final Choices choices;
    private final boolean nullsNotDistinct;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<QualifiedName> types = new HashSet<>();
    private final RandomEnums enums;
    private final RandomComposites composites;
    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<QualifiedName, Table> tables = new TreeMap<>();

    private RandomSchema(Choices choices, boolean nullsNotDistinct) {
        this.choices = choices;
        this.enums = new RandomEnums(choices);
        composites = new RandomComposites(choices, enums);
        this.nullsNotDistinct = nullsNotDistinct;
    }

    /**
     * Makes one.
     *
     * @param serials whether columns may be serial
     * @param nullsNotDistinct whether keys may be NULLS NOT DISTINCT, as from PostgreSQL 15 on
     */
    static Schema of(List<Integer> numbers, boolean serials, boolean nullsNotDistinct) {
        return new RandomSchema(new Choices(numbers), nullsNotDistinct).schema(serials);
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
                enums.add(name);
            }
        }
        for (QualifiedName name : COMPOSITES) {
            if (choices.onceIn(2) && types.add(name) && relations.add(name)) {
                composites.add(name);
            }
        }
        for (QualifiedName name : SEQUENCES) {
            if (choices.onceIn(2) && !types.contains(name) && relations.add(name)) {
                sequences.add(
                        Sequence.of(name, RandomColumns.options(choices, choices.onceIn(3) ? "integer" : "bigint"))
                                .withComment(choices.comment()));
            }
        }
        RandomColumns columns = new RandomColumns(choices, enums, composites, sequences, relations, serials);
        RandomConstraints constraints = new RandomConstraints(choices, enums, composites, nullsNotDistinct);
        RandomIndexes indexes = new RandomIndexes(choices, enums, nullsNotDistinct);
        tables.replaceAll((name, table) -> columns.in(table));
        sequences.replaceAll(this::owned);
        tables.replaceAll((name, table) -> {
            Set<String> taken = new HashSet<>();
            return constraints.in(table, () -> relationName(table, taken), this::name);
        });
        tables.replaceAll((name, table) -> constraints.withForeignKeys(table, tables.values(), this::name));
        tables.replaceAll((name, table) -> indexes.in(table, () -> relationName(table, new HashSet<>())));
        return new Schema(
                NAMESPACES,
                NamedSet.of(enums.types()),
                NamedSet.of(sequences),
                NamedSet.of(tables.values()),
                views(),
                NamedSet.of(composites.types()));
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

    private NamedSet<View> views() {
        List<View> views = new ArrayList<>();
        for (QualifiedName name : VIEWS) {
            List<Table> readable =
                    tables.values().stream().filter(t -> !t.columns().isEmpty()).toList();
            if (choices.onceIn(2) && !readable.isEmpty() && types.add(name) && relations.add(name)) {
                Table table = choices.oneOf(readable);
                List<String> columns =
                        choices.some(table.columns().stream().map(Column::name).toList());
                Map<QualifiedName, Set<String>> uses = new TreeMap<>(Map.of(table.name(), Set.copyOf(columns)));
                String more = "";
                if (choices.onceIn(2) && !views.isEmpty()) {
                    QualifiedName other = views.get(0).name();
                    uses.put(other, Set.of());
                    more = ", " + Identifiers.quote(other) + " w";
                }
                String list = columns.stream().map(c -> "t." + quoted(c)).collect(Collectors.joining(", "));
                String query = "SELECT " + list + " FROM " + Identifiers.quote(table.name()) + " t" + more;
                views.add(View.of(name, query).withUses(uses).withComment(choices.comment()));
            }
        }
        return NamedSet.of(views);
    }

    static String quoted(String name) {
        boolean plain = name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'));
        return plain && !name.equals("end") ? name : '"' + name.replace("\"", "\"\"") + '"';
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
