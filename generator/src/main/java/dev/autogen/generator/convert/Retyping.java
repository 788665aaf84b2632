package dev.autogen.generator.convert;

import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;
import java.util.Optional;

/** A change of the type of one column among operations. */
public record Retyping(AlterColumn alter, String from, ColumnChange.Type change) {

    /** The other way to write the change of a column. */
    interface Rule {
        Optional<ColumnChange.Type> apply(Retyping retyping);
    }

    public static List<Retyping> in(List<Operation> operations) {
        return operations.stream()
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .flatMap(alter -> alter.was().stream().flatMap(was -> alter.changes().stream()
                        .filter(ColumnChange.Type.class::isInstance)
                        .map(change -> new Retyping(alter, was.type(), (ColumnChange.Type) change))))
                .toList();
    }

    /** Returns the operations with each change that the rule has a word for as the rule says. */
    static List<Operation> replace(List<Operation> operations, Rule rule) {
        return operations.stream().map(operation -> replace(operation, rule)).toList();
    }

    private static Operation replace(Operation operation, Rule rule) {
        List<Retyping> found = in(List.of(operation));
        if (found.isEmpty()) {
            return operation;
        }
        Retyping first = found.get(0);
        return rule.apply(first)
                .<Operation>map(other -> new AlterColumn(
                        first.alter.table(),
                        first.alter.column(),
                        first.alter.changes().stream()
                                .map(c -> c.equals(first.change) ? other : c)
                                .toList(),
                        first.alter.was()))
                .orElse(operation);
    }

    public ColumnReference column() {
        return new ColumnReference(alter.table(), alter.column());
    }

    ColumnChange.Type using(String there, String back) {
        return new ColumnChange.Type(change.type(), change.collation(), Optional.of(there), Optional.of(back));
    }
}
