package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param name the name
 * @param columns the referencing columns, in order
 * @param referencedTable the table referred to
 * @param referencedColumns the columns referred to, in the order of {@code columns}
 * @param onDelete the ON DELETE action
 * @param onUpdate the ON UPDATE action
 * @param setColumns the columns that SET NULL or SET DEFAULT on delete sets, none for all; needs PostgreSQL 15
 * @param matchFull whether it is {@code MATCH FULL}
 * @param deferrability when it is checked
 * @param validated whether all rows are known to satisfy it
 * @param enforced whether the server checks it; NOT ENFORCED needs PostgreSQL 18
 * @param comment the comment
 */
public record ForeignKey(
        ObjectName name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        List<String> setColumns,
        boolean matchFull,
        Deferrability deferrability,
        boolean validated,
        boolean enforced,
        Optional<String> comment)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        setColumns = List.copyOf(setColumns);
    }

    /** Returns a foreign key with the server's defaults. */
    public static ForeignKey of(
            ObjectName name, List<String> columns, QualifiedName referencedTable, List<String> referencedColumns) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                List.of(),
                false,
                Deferrability.NOT_DEFERRABLE,
                true,
                true,
                Optional.empty());
    }

    /** Tells whether it connects the same columns as another key, regardless of actions. */
    public boolean joins(ForeignKey other) {
        return columns.equals(other.columns)
                && referencedTable.equals(other.referencedTable)
                && referencedColumns.equals(other.referencedColumns);
    }

    @Override
    public ForeignKey named(ObjectName other) {
        return copy(other, onDelete, onUpdate, setColumns, matchFull, deferrability, validated, enforced, comment);
    }

    /** Returns the same key with another action on delete. */
    public ForeignKey onDelete(ReferentialAction other) {
        return copy(name, other, onUpdate, setColumns, matchFull, deferrability, validated, enforced, comment);
    }

    /** Returns the same key with another action on update. */
    public ForeignKey onUpdate(ReferentialAction other) {
        return copy(name, onDelete, other, setColumns, matchFull, deferrability, validated, enforced, comment);
    }

    /** Returns the same key whose action on delete sets these columns only. */
    public ForeignKey setting(String... others) {
        return copy(name, onDelete, onUpdate, List.of(others), matchFull, deferrability, validated, enforced, comment);
    }

    /** Returns the same key with {@code MATCH FULL}. */
    public ForeignKey withMatchFull() {
        return copy(name, onDelete, onUpdate, setColumns, true, deferrability, validated, enforced, comment);
    }

    /** Returns the same key with another deferrability. */
    public ForeignKey deferrable(Deferrability other) {
        return copy(name, onDelete, onUpdate, setColumns, matchFull, other, validated, enforced, comment);
    }

    /** Returns the same key, NOT VALID: existing rows are not checked. */
    public ForeignKey notValid() {
        return copy(name, onDelete, onUpdate, setColumns, matchFull, deferrability, false, enforced, comment);
    }

    /** Returns the same key, validated for all rows. */
    public ForeignKey withValidated() {
        return copy(name, onDelete, onUpdate, setColumns, matchFull, deferrability, true, enforced, comment);
    }

    /** Returns the same key, NOT ENFORCED and so never validated. */
    public ForeignKey notEnforced() {
        return copy(name, onDelete, onUpdate, setColumns, matchFull, deferrability, false, false, comment);
    }

    /** Returns the same key with a comment. */
    public ForeignKey comment(String text) {
        return withComment(Optional.of(text));
    }

    public ForeignKey withComment(Optional<String> other) {
        return copy(name, onDelete, onUpdate, setColumns, matchFull, deferrability, validated, enforced, other);
    }

    private ForeignKey copy(
            ObjectName name,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            List<String> setColumns,
            boolean matchFull,
            Deferrability deferrability,
            boolean validated,
            boolean enforced,
            Optional<String> comment) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                setColumns,
                matchFull,
                deferrability,
                validated,
                enforced,
                comment);
    }
}
