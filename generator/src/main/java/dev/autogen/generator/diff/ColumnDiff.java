package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.SequenceDefault;
import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changes in a column that stays.
 *
 * <p>The changes of one column have an order that runs, also backwards: what the old type carried goes first, what the
 * new type carries comes last.
 */
final class ColumnDiff {

    private ColumnDiff() {}

    /** Tells whether the column cannot be altered: PostgreSQL makes or changes a generation expression only anew. */
    static boolean mustBeMadeAgain(Column current, Column desired) {
        boolean generated =
                current.generated().isPresent() || desired.generated().isPresent();
        return generated && (!current.generated().equals(desired.generated()) || retyped(current, desired));
    }

    static boolean retyped(Column current, Column desired) {
        return !current.type().equals(desired.type()) || !current.collation().equals(desired.collation());
    }

    /**
     * Returns the operations, with {@code was} as the column is in the database.
     *
     * @param serial whether a serial column stands for the identity of the model
     * @param apart whether a default goes before something that comes between, and another comes after
     */
    static List<Operation> of(QualifiedName table, Column current, Column desired, boolean serial, boolean apart) {
        // What a serial column and an identity column differ in makes no difference to the model.
        Column from =
                serial ? current.withDefault(Optional.empty()).withIdentity(desired.identityDefinition()) : current;
        List<List<ColumnChange>> parts = new ArrayList<>(List.of(farewell(from, desired, apart)));
        List<ColumnChange> middle = middle(from, desired, apart);
        List<ColumnChange> last = additions(from, desired, apart);
        if (takesNewSequence(from, desired) && !middle.isEmpty()) {
            parts.add(middle);
            parts.add(last);
        } else {
            middle.addAll(last);
            parts.add(middle);
        }
        return operations(table, current, parts);
    }

    private static List<Operation> operations(QualifiedName table, Column current, List<List<ColumnChange>> parts) {
        List<Operation> operations = new ArrayList<>();
        Column was = current;
        for (List<ColumnChange> changes : parts) {
            if (!changes.isEmpty()) {
                operations.add(new AlterColumn(table, current.name(), changes, Optional.of(was)));
            }
            for (ColumnChange change : changes) {
                was = change.applyTo(was);
            }
        }
        return operations;
    }

    /**
     * The sequence of a default can go only after the default, and another sequence or type can come only when its name is
     * free; so a default that lets go of a sequence, and one that takes another, stand for themselves beside other changes.
     */
    private static List<ColumnChange> farewell(Column from, Column to, boolean apart) {
        boolean replaced =
                from.defaultValue().isPresent() && !from.defaultValue().equals(to.defaultValue());
        return (apart && replaced)
                        || (leavesSequence(from, to)
                                && (retyped(from, to) || to.identityDefinition().isPresent()))
                ? List.of(new ColumnChange.Default(Optional.empty()))
                : List.of();
    }

    private static boolean leavesSequence(Column from, Column to) {
        return SequenceDefault.of(from).isPresent() && !SequenceDefault.of(from).equals(SequenceDefault.of(to));
    }

    private static boolean takesNewSequence(Column from, Column to) {
        return leavesSequence(to, from);
    }

    private static List<ColumnChange> middle(Column from, Column to, boolean apart) {
        boolean retyped = retyped(from, to);
        List<ColumnChange> changes = new ArrayList<>();
        if (from.identityDefinition().isPresent() && to.identityDefinition().isEmpty()) {
            changes.add(new ColumnChange.DropIdentity());
        }
        boolean setLater =
                retyped && takesNewSequence(from, to) && from.defaultValue().isPresent();
        if ((defaultGoesFirst(from, to) || setLater)
                && farewell(from, to, apart).isEmpty()) {
            changes.add(new ColumnChange.Default(Optional.empty()));
        }
        if (retyped) {
            changes.add(
                    from.generated().isPresent()
                            ? new ColumnChange.Type(to.type(), to.collation(), Optional.empty())
                            : Conversions.of(from, to));
        }
        if (from.nullable() != to.nullable()) {
            changes.add(new ColumnChange.Nullability(to.nullable()));
        }
        return changes;
    }

    private static List<ColumnChange> additions(Column from, Column to, boolean apart) {
        List<ColumnChange> changes = new ArrayList<>();
        to.identityDefinition().ifPresent(wanted -> identity(from, wanted).ifPresent(changes::add));
        if (defaultIsSet(from, to, apart)) {
            changes.add(new ColumnChange.Default(to.defaultValue()));
        }
        if (!from.comment().equals(to.comment())) {
            changes.add(new ColumnChange.SetComment(new Comment(to.comment())));
        }
        return changes;
    }

    private static boolean defaultGoesFirst(Column from, Column to) {
        return from.defaultValue().isPresent() && to.identityDefinition().isPresent();
    }

    /** PostgreSQL carries a default over to a new type only where an assignment cast does it, so it is set anew. */
    private static boolean defaultIsSet(Column from, Column to, boolean apart) {
        if (defaultGoesFirst(from, to)
                || (to.defaultValue().isEmpty() && !farewell(from, to, apart).isEmpty())) {
            return false;
        }
        boolean carried = retyped(from, to) && to.defaultValue().isPresent();
        return carried || !from.defaultValue().equals(to.defaultValue());
    }

    private static Optional<ColumnChange> identity(Column from, Identity wanted) {
        if (from.identityDefinition().isEmpty()) {
            return Optional.of(new ColumnChange.AddIdentity(wanted));
        }
        Identity had = from.identityDefinition().orElseThrow();
        if (had.equals(wanted)) {
            return Optional.empty();
        }
        Optional<Boolean> always = had.always() == wanted.always() ? Optional.empty() : Optional.of(wanted.always());
        return Optional.of(
                new ColumnChange.SetIdentity(always, SequenceChanges.between(had.options(), wanted.options())));
    }
}
