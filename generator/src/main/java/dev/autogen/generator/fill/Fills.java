package dev.autogen.generator.fill;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The steps that fill a column before it becomes NOT NULL: add it, fill it, forbid NULL. */
public final class Fills {

    private Fills() {}

    /** Returns the operations with those steps, where an answer or a default says what to fill with. */
    public static List<Operation> in(List<Operation> operations, FillAnswers answers) {
        return in(operations, alter -> answers.of(alter).or(() -> defaultAfter(alter)), answers);
    }

    /** Returns the operations with those steps, where an answer says what to fill with. */
    public static List<Operation> answered(List<Operation> operations, FillAnswers answers) {
        return in(operations, answers::of, answers);
    }

    private static List<Operation> in(
            List<Operation> operations, Function<AlterColumn, Optional<String>> altered, FillAnswers answers) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AddColumn add) {
                added(add, answers, result);
            } else if (operation instanceof AlterColumn alter && forbidsNull(alter)) {
                altered(alter, altered.apply(alter), result);
            } else {
                result.add(operation);
            }
        }
        return EarlyFills.in(result);
    }

    /** Returns a note for each column that cannot come back where there are rows. */
    public static List<String> notes(List<Operation> downgrade) {
        return downgrade.stream()
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .filter(add -> add.column().needsValue())
                .map(add -> new MissingValue(
                                add.table(), add.column().name(), add.column().type(), 0)
                        .path())
                .map(path -> "DOWNGRADE MAY FAIL: " + path + " is restored not null and without values, which fails"
                        + " if the table has rows. Use --fill \"" + path + "=...\" to give them values.")
                .toList();
    }

    /** Returns a note for each column that had rows without a value, and has none when the downgrade allows that again. */
    public static List<String> filled(List<Operation> upgrade) {
        return upgrade.stream()
                .flatMap(Fills::columnsFilled)
                .filter(filled -> upgrade.stream()
                        .noneMatch(o -> o instanceof AddColumn add
                                && add.table().equals(filled.table())
                                && add.column().name().equals(filled.column())))
                .map(filled -> "LOST ON DOWNGRADE: " + filled.table() + "." + filled.column()
                        + ": which rows had no value. They keep the value that the upgrade gave them.")
                .toList();
    }

    /** A backfill of the rows that have NULL in the column that it sets is a fill in batches. */
    private static Stream<ColumnReference> columnsFilled(Operation operation) {
        if (operation instanceof FillColumn fill) {
            return Stream.of(new ColumnReference(fill.table(), fill.column()));
        }
        return operation instanceof Backfill backfill
                ? backfill.assignments().stream()
                        .map(Backfill.Assignment::column)
                        .filter(column ->
                                backfill.condition().equals(Optional.of(Identifiers.quote(column) + " IS NULL")))
                        .map(column -> new ColumnReference(backfill.table(), column))
                : Stream.empty();
    }

    public static boolean forbidsNull(AlterColumn alter) {
        return alter.changes().contains(new ColumnChange.Nullability(false));
    }

    private static void added(AddColumn add, FillAnswers answers, List<Operation> result) {
        Column column = add.column();
        Optional<String> value = answers.of(add.table(), column.name());
        if (column.generated().isPresent() || column.identityDefinition().isPresent() || value.isEmpty()) {
            result.add(add);
            return;
        }
        // A default would be in every row before the fill could look for NULL.
        Column bare = column.withNullable(true).withDefault(Optional.empty());
        result.add(new AddColumn(add.table(), bare));
        result.add(new FillColumn(add.table(), column.name(), value.get()));
        List<ColumnChange> changes = new ArrayList<>();
        if (!column.nullable()) {
            changes.add(new ColumnChange.Nullability(false));
        }
        column.defaultValue().ifPresent(d -> changes.add(new ColumnChange.Default(Optional.of(d))));
        if (!changes.isEmpty()) {
            result.add(new AlterColumn(add.table(), column.name(), changes, Optional.of(bare)));
        }
    }

    private static void altered(AlterColumn alter, Optional<String> value, List<Operation> result) {
        if (value.isEmpty()) {
            result.add(alter);
            return;
        }
        int at = alter.changes().indexOf(new ColumnChange.Nullability(false));
        List<ColumnChange> first = new ArrayList<>(alter.changes().subList(0, at));
        List<ColumnChange> rest = alter.changes().subList(at, alter.changes().size());
        Optional<Column> was = alter.was();
        boolean hadDefault = was.flatMap(Column::defaultValue).isPresent();
        if (hadDefault && has(first, ColumnChange.Type.class) && has(rest, ColumnChange.Default.class)) {
            // The default of the old type goes before the type does, not with the new one after the fill.
            first.add(new ColumnChange.Default(Optional.empty()));
        }
        if (!first.isEmpty()) {
            result.add(new AlterColumn(alter.table(), alter.column(), first, was));
        }
        for (ColumnChange change : first) {
            was = was.map(change::applyTo);
        }
        result.add(new FillColumn(alter.table(), alter.column(), value.get()));
        result.add(new AlterColumn(alter.table(), alter.column(), rest, was));
    }

    private static boolean has(List<ColumnChange> changes, Class<? extends ColumnChange> kind) {
        return changes.stream().anyMatch(kind::isInstance);
    }

    public static Optional<String> defaultAfter(AlterColumn alter) {
        Optional<Column> after = alter.was();
        for (ColumnChange change : alter.changes()) {
            after = after.map(change::applyTo);
        }
        return after.flatMap(Column::defaultValue);
    }
}
