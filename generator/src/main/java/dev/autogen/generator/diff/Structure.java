package dev.autogen.generator.diff;

import dev.autogen.runtime.change.Comments;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.Validity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is left of schemas, constraints and indexes when only what makes a difference is kept. */
public final class Structure {

    private static final ObjectName NAMELESS = ObjectName.given("");

    private Structure() {}

    /** Returns the schema without the position of columns and the names of constraints and indexes. */
    public static Schema of(Schema schema) {
        return normalized(schema, name -> NAMELESS);
    }

    /** Returns the schema without the position of columns and without saying which names were chosen. */
    public static Schema withNames(Schema schema) {
        return normalized(schema, name -> ObjectName.given(name.text()));
    }

    /** Returns what the constraint is, without its name and comment, and whether it has been checked. */
    public static Constraint of(Constraint constraint) {
        return Comments.of(inOrder(Validity.settled(constraint)).named(NAMELESS), Optional.empty());
    }

    /** Returns what the index is, without its name and comment. */
    public static Index of(Index index) {
        return index.named(NAMELESS).withComment(Optional.empty());
    }

    private static Schema normalized(Schema schema, UnaryOperator<ObjectName> name) {
        return schema.withTables(NamedSet.of(
                schema.tables().stream().map(t -> normalized(t, name)).toList()));
    }

    private static Table normalized(Table table, UnaryOperator<ObjectName> name) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList(),
                table.constraints().stream()
                        .map(c -> inOrder(c).named(name.apply(c.name())))
                        .sorted(Comparator.comparing(Constraint::toString))
                        .toList(),
                table.indexes().stream()
                        .map(i -> i.named(name.apply(i.name())))
                        .sorted(Comparator.comparing(Index::toString))
                        .toList(),
                table.comment(),
                table.unlogged(),
                Optional.empty());
    }

    /** A foreign key means the same whichever of its columns comes first. */
    private static Constraint inOrder(Constraint constraint) {
        if (!(constraint instanceof ForeignKey key) || key.columns().size() < 2) {
            return constraint;
        }
        List<Map.Entry<String, String>> pairs = IntStream.range(0, key.columns().size())
                .mapToObj(i ->
                        Map.entry(key.columns().get(i), key.referencedColumns().get(i)))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .toList();
        return new ForeignKey(
                key.name(),
                pairs.stream().map(Map.Entry::getKey).toList(),
                key.referencedTable(),
                pairs.stream().map(Map.Entry::getValue).toList(),
                key.onDelete(),
                key.onUpdate(),
                key.setColumns().stream().sorted().collect(Collectors.toList()),
                key.matchFull(),
                key.deferrability(),
                key.validated(),
                key.enforced(),
                key.comment());
    }
}
