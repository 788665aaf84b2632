package dev.autogen.generator.diff;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Random indexes: methods, expressions, operator classes, collations, order, INCLUDE, predicates, storage. */
final class RandomIndexes {

    private static final Set<String> WITHOUT_ORDER = Set.of("jsonb", "inet", "int4range");

    private final Choices choices;
    private final RandomEnums enums;
    private final boolean nullsNotDistinct;

    RandomIndexes(Choices choices, RandomEnums enums, boolean nullsNotDistinct) {
        this.choices = choices;
        this.enums = enums;
        this.nullsNotDistinct = nullsNotDistinct;
    }

    Table in(Table table, Supplier<Optional<ObjectName>> names) {
        List<Index> indexes = new ArrayList<>();
        for (int i = choices.upTo(4); i > 0 && !table.columns().isEmpty(); i--) {
            Column column = choices.oneOf(table.columns());
            Optional<ObjectName> name = names.get();
            name.ifPresent(n ->
                    indexes.add(index(n, column, choices.oneOf(table.columns())).withComment(choices.comment())));
        }
        return table.withIndexes(indexes);
    }

    private Index index(ObjectName name, Column column, Column other) {
        String quoted = RandomSchema.quoted(column.name());
        if (column.type().equals("jsonb") || column.type().endsWith("[]")) {
            IndexPart part = IndexPart.column(column.name());
            boolean paths = column.type().equals("jsonb") && choices.onceIn(2);
            return Index.of(name, paths ? part.operatorClass("jsonb_path_ops") : part)
                    .using("gin");
        }
        if (WITHOUT_ORDER.contains(column.type())) {
            return Index.of(name, IndexPart.column(column.name())).using(choices.onceIn(2) ? "hash" : "btree");
        }
        Index index = Index.of(name, part(column, quoted)).withUnique(choices.onceIn(4));
        if (index.isUnique() && nullsNotDistinct && choices.onceIn(3)) {
            index = index.nullsNotDistinct();
        }
        if (choices.onceIn(5) && !other.name().equals(column.name())) {
            index = index.including(other.name());
        }
        if (choices.onceIn(5)) {
            index = index.with("fillfactor", choices.onceIn(2) ? "70" : "80");
        }
        Optional<String> value = enums.condition(column);
        if (value.isPresent() && choices.onceIn(3)) {
            return index.where(value.orElseThrow());
        }
        return choices.onceIn(4) ? index.where(quoted + choices.oneOf(List.of(" is not null", " IS NULL"))) : index;
    }

    private IndexPart part(Column column, String quoted) {
        IndexPart part = IndexPart.column(column.name());
        if (RandomColumns.isText(column)) {
            List<IndexPart> parts = List.of(
                    part,
                    IndexPart.expression("lower(" + quoted + ")"),
                    IndexPart.expression("coalesce(" + quoted + ", 'x') || '-'"),
                    part.collate("\"C\""),
                    IndexPart.expression("upper(" + quoted + ")").collate("\"POSIX\""),
                    column.type().startsWith("char") && !column.type().contains("varying")
                            ? part.operatorClass("bpchar_pattern_ops")
                            : part.operatorClass("text_pattern_ops"));
            part = choices.oneOf(parts);
        } else if (RandomColumns.WHOLE_NUMBERS.contains(column.type()) && choices.onceIn(3)) {
            part = IndexPart.expression("(" + quoted + " + 1) % 7");
        }
        part = choices.onceIn(4) ? part.desc() : part;
        return choices.onceIn(5) ? (part.descending() ? part.withNullsLast() : part.withNullsFirst()) : part;
    }
}
