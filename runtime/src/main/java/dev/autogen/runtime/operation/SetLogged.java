package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Changes a table to LOGGED or UNLOGGED.
 *
 * @param table the table
 * @param logged whether it is LOGGED, the default of tables
 */
public record SetLogged(QualifiedName table, boolean logged) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new SetLogged(table, !logged);
    }
}
