package dev.autogen.generator.convert;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Above which rows the sequences begin that come for ids which were made in another way.
 *
 * <p>A sequence is told to serve a key by its name, as {@code task_seq}, or as the only one that comes while the key loses
 * its identity.
 */
public final class NextIds {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

    private final List<Operation> operations;
    private final Schema rows;

    private NextIds(List<Operation> operations, Schema rows) {
        this.operations = operations;
        this.rows = rows;
    }

    /**
     * Returns the operations with that in them.
     *
     * @param rows the tables that are there before
     */
    public static List<Operation> in(List<Operation> operations, Schema rows) {
        NextIds ids = new NextIds(operations, rows);
        return operations.stream().map(ids::begun).toList();
    }

    private Operation begun(Operation operation) {
        return operation instanceof CreateSequence create && create.above().isEmpty()
                ? new CreateSequence(create.sequence(), key(create.sequence().name()))
                : operation;
    }

    private Optional<ColumnReference> key(QualifiedName sequence) {
        return Stream.concat(
                        rows.tables().stream()
                                .flatMap(table -> key(table).stream())
                                .filter(key -> isNamed(sequence, key)),
                        byIdentity().stream())
                .findFirst();
    }

    private static boolean isNamed(QualifiedName sequence, ColumnReference key) {
        String table = key.table().name();
        return sequence.schema().equals(key.table().schema())
                && Set.of(table + "_seq", table + "_SEQ", table + "_" + key.column() + "_seq")
                        .contains(sequence.name());
    }

    private static Optional<ColumnReference> key(Table table) {
        return table.constraintsOf(PrimaryKey.class)
                .filter(key -> key.columns().size() == 1)
                .map(key -> key.columns().get(0))
                .filter(column -> table.column(column)
                        .map(Column::type)
                        .filter(NUMBERS::contains)
                        .isPresent())
                .map(column -> new ColumnReference(table.name(), column))
                .findFirst();
    }

    private Optional<ColumnReference> byIdentity() {
        List<ColumnReference> keys = operations.stream()
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .filter(alter -> alter.changes().stream().anyMatch(ColumnChange.DropIdentity.class::isInstance))
                .map(alter -> new ColumnReference(alter.table(), alter.column()))
                .toList();
        long made = operations.stream().filter(CreateSequence.class::isInstance).count();
        return keys.size() == 1 && made == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }
}
