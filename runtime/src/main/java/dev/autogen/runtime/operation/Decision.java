package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A step that only a person can write: what happens to rows that a schema change leaves behind. It does nothing, and
 * a revision that contains one is refused if the table has rows.
 *
 * @param table the table whose rows it is about
 * @param question what is to be decided
 * @param sketch the suggested SQL
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
