package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A step that only a person can write: what becomes of rows that a change of the schema leaves behind. It does nothing, and
 * no revision that holds one runs over rows.
 *
 * @param table the table whose rows it is about
 * @param question what is to be decided
 * @param sketch the SQL that may be meant
 */
public record Decision(QualifiedName table, String question, String sketch) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return this;
    }
}
