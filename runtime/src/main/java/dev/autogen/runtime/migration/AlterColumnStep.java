package dev.autogen.runtime.migration;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The changes of {@link Operations#alterColumn}. What is not named stays unchanged. */
public final class AlterColumnStep implements Supplier<Operation> {

    private final QualifiedName table;
    private final String column;
    private final List<ColumnChange> changes = new ArrayList<>();

    AlterColumnStep(QualifiedName table, String column) {
        this.table = table;
        this.column = column;
    }

    /** Sets the type of the column, with the default collation of that type. */
    public AlterColumnStep type(String type) {
        return change(new ColumnChange.Type(type, Optional.empty(), Optional.empty()));
    }

    /** Sets the collation of the new type, in SQL notation. */
    public AlterColumnStep collate(String sqlName) {
        return amendType(t -> new ColumnChange.Type(t.type(), Optional.of(sqlName), t.using()));
    }

    /** Sets the SQL expression that converts existing values to the new type. */
    public AlterColumnStep using(String expression) {
        return amendType(t -> new ColumnChange.Type(t.type(), t.collation(), Optional.of(expression)));
    }

    public AlterColumnStep notNull() {
        return change(new ColumnChange.Nullability(false));
    }

    /** Allows NULL. */
    public AlterColumnStep nullable() {
        return change(new ColumnChange.Nullability(true));
    }

    public AlterColumnStep defaultsTo(String expression) {
        return change(new ColumnChange.Default(Optional.of(expression)));
    }

    public AlterColumnStep dropDefault() {
        return change(new ColumnChange.Default(Optional.empty()));
    }

    public AlterColumnStep addIdentity(Identity identity) {
        return change(new ColumnChange.AddIdentity(identity));
    }

    public AlterColumnStep dropIdentity() {
        return change(new ColumnChange.DropIdentity());
    }

    /** Makes the identity {@code ALWAYS} or {@code BY DEFAULT}. */
    public AlterColumnStep identityAlways(boolean always) {
        return amendIdentity(i -> new ColumnChange.SetIdentity(Optional.of(always), i.options()));
    }

    /** Changes options of the identity: {@code identity(s -> s.withIncrement(50))}. */
    public AlterColumnStep identity(UnaryOperator<SequenceChanges> options) {
        return amendIdentity(i -> new ColumnChange.SetIdentity(i.always(), options.apply(i.options())));
    }

    public AlterColumnStep comment(String text) {
        return change(new ColumnChange.SetComment(new Comment(Optional.of(text))));
    }

    public AlterColumnStep dropComment() {
        return change(new ColumnChange.SetComment(new Comment(Optional.empty())));
    }

    @Override
    public Operation get() {
        return new AlterColumn(table, column, changes, Optional.empty());
    }

    private AlterColumnStep change(ColumnChange change) {
        changes.add(change);
        return this;
    }

    /** Two consecutive calls about an identity become one change. */
    private AlterColumnStep amendIdentity(UnaryOperator<ColumnChange.SetIdentity> amendment) {
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last) instanceof ColumnChange.SetIdentity identity) {
            changes.set(last, amendment.apply(identity));
            return this;
        }
        return change(amendment.apply(new ColumnChange.SetIdentity(Optional.empty(), SequenceChanges.none())));
    }

    private AlterColumnStep amendType(UnaryOperator<ColumnChange.Type> amendment) {
        int last = changes.size() - 1;
        if (last < 0 || !(changes.get(last) instanceof ColumnChange.Type type)) {
            throw new IllegalStateException(
                    "collate and using must follow type, as in op.alterColumn(\"" + table + "\", \"" + column + "\").");
        }
        changes.set(last, amendment.apply(type));
        return this;
    }
}
