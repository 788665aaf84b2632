package dev.autogen.generator.diff;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Random constraints: keys, checks, exclusions, foreign keys. */
final class RandomConstraints {

    private static final Set<String> WITHOUT_ORDER = Set.of("jsonb", "inet", "int4range");
    private static final List<Deferrability> DEFERRABILITIES = List.of(Deferrability.values());

    private final Choices choices;
    private final RandomEnums enums;
    private final RandomComposites composites;
    private final boolean nullsNotDistinct;

    RandomConstraints(Choices choices, RandomEnums enums, RandomComposites composites, boolean nullsNotDistinct) {
        this.choices = choices;
        this.enums = enums;
        this.composites = composites;
        this.nullsNotDistinct = nullsNotDistinct;
    }

    Table in(Table table, Supplier<Optional<ObjectName>> relationNames, Supplier<ObjectName> names) {
        List<Constraint> constraints = new ArrayList<>();
        List<String> keyable = table.columns().stream()
                .filter(c -> !WITHOUT_ORDER.contains(c.type()))
                .map(Column::name)
                .toList();
        Table result = table;
        if (!keyable.isEmpty() && choices.upTo(4) < 3) {
            List<String> columns = choices.some(keyable);
            Optional<ObjectName> name = relationNames.get();
            if (name.isPresent()) {
                constraints.add(PrimaryKey.of(name.orElseThrow(), columns).withComment(choices.comment()));
                result = result.withColumns(result.columns().stream()
                        .map(c -> columns.contains(c.name()) ? c.notNull() : c)
                        .toList());
            }
        }
        for (int i = choices.upTo(3); i > 0 && !keyable.isEmpty(); i--) {
            List<String> columns = choices.some(keyable);
            relationNames.get().ifPresent(name -> constraints.add(unique(name, columns, keyable)));
        }
        if (choices.onceIn(4) && !keyable.isEmpty()) {
            String column = RandomSchema.quoted(choices.oneOf(keyable));
            String where = choices.onceIn(2) ? " WHERE (" + column + " IS NOT NULL)" : "";
            relationNames
                    .get()
                    .ifPresent(name -> constraints.add(
                            ExcludeConstraint.of(name, "EXCLUDE USING btree (" + column + " WITH =)" + where)));
        }
        checks(result, constraints, names);
        return result.withConstraints(constraints);
    }

    private UniqueConstraint unique(ObjectName name, List<String> columns, List<String> keyable) {
        UniqueConstraint unique = UniqueConstraint.of(name, columns).withComment(choices.comment());
        unique = nullsNotDistinct && choices.onceIn(4) ? unique.withNullsNotDistinct() : unique;
        String more = choices.oneOf(keyable);
        unique = choices.onceIn(5) && !columns.contains(more) ? unique.including(more) : unique;
        return choices.onceIn(5) ? unique.deferrable(choices.oneOf(DEFERRABILITIES)) : unique;
    }

    private void checks(Table table, List<Constraint> constraints, Supplier<ObjectName> names) {
        Set<String> taken = new HashSet<>();
        constraints.forEach(c -> taken.add(c.name().text()));
        for (int i = choices.upTo(3); i > 0 && !table.columns().isEmpty(); i--) {
            Column column = choices.oneOf(table.columns());
            Column other = choices.oneOf(table.columns());
            String expression = composites.condition(column).orElseGet(() -> expression(column, other));
            ObjectName name = names.get();
            if (taken.add(name.text())) {
                CheckConstraint check = CheckConstraint.of(name, expression).withComment(choices.comment());
                constraints.add(choices.onceIn(8) ? check.notInherited() : check);
            }
        }
    }

    private String expression(Column one, Column two) {
        String column = RandomSchema.quoted(one.name());
        String other = RandomSchema.quoted(two.name());
        Optional<String> value = enums.condition(one);
        if (value.isPresent() && choices.onceIn(2)) {
            return value.orElseThrow();
        }
        if (RandomColumns.isText(one) && choices.onceIn(2)) {
            return choices.oneOf(List.of(
                    column + " in ('A','B')",
                    column + " <> ''",
                    "length(" + column + ") between 1 and 9",
                    column + " like 'a%' or " + column + " ~ '^[a-z]+$'"));
        }
        if (RandomColumns.WHOLE_NUMBERS.contains(one.type()) && choices.onceIn(2)) {
            return choices.oneOf(List.of(column + " >= 0", column + " in (1,2)", column + " between 0 and 4"));
        }
        return choices.oneOf(List.of(
                "(" + column + " IS NOT NULL)",
                "((" + column + " IS NULL) OR (" + other + " IS NOT NULL))",
                column + " is not null and not (" + other + " is null)",
                "coalesce(" + column + " IS NULL, true)"));
    }

    Table withForeignKeys(Table table, Collection<Table> tables, Supplier<ObjectName> names) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        Set<String> taken = new HashSet<>();
        constraints.forEach(c -> taken.add(c.name().text()));
        for (int i = choices.upTo(4); i > 0; i--) {
            Table parent = choices.oneOf(List.copyOf(tables));
            List<Constraint> keys = parent.constraints().stream()
                    .filter(RandomConstraints::canBeReferredTo)
                    .toList();
            ObjectName name = names.get();
            if (!keys.isEmpty() && taken.add(name.text())) {
                List<String> referenced = choices.oneOf(keys).columns();
                columnsLike(table, parent, referenced)
                        .ifPresent(columns -> constraints.add(
                                foreignKey(ForeignKey.of(name, columns, parent.name(), referenced), table)));
            }
        }
        return table.withConstraints(constraints);
    }

    private static boolean canBeReferredTo(Constraint key) {
        return key instanceof PrimaryKey
                || (key instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE);
    }

    private ForeignKey foreignKey(ForeignKey bare, Table table) {
        boolean settable = bare.columns().stream()
                .allMatch(c -> table.column(c).orElseThrow().nullable());
        List<ReferentialAction> actions = settable
                ? List.of(ReferentialAction.values())
                : List.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT, ReferentialAction.CASCADE);
        ForeignKey key = bare.onDelete(choices.oneOf(actions))
                .onUpdate(choices.onceIn(3) ? choices.oneOf(actions) : ReferentialAction.NO_ACTION)
                .deferrable(choices.oneOf(DEFERRABILITIES))
                .withComment(choices.comment());
        key = choices.onceIn(6) ? key.withMatchFull() : key;
        return choices.onceIn(8) ? key.notValid() : key;
    }

    private Optional<List<String>> columnsLike(Table table, Table parent, List<String> referenced) {
        List<String> columns = new ArrayList<>();
        for (String name : referenced) {
            Column like = parent.column(name).orElseThrow();
            List<String> fitting = table.columns().stream()
                    .filter(c -> c.type().equals(like.type())
                            && c.collation().equals(like.collation())
                            && c.generated().isEmpty()
                            && !columns.contains(c.name()))
                    .map(Column::name)
                    .toList();
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            columns.add(choices.oneOf(fitting));
        }
        return Optional.of(columns);
    }
}
