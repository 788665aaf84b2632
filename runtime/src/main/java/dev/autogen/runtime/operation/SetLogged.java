package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Has a table written to the write-ahead log, or kept out of it.
 *
 * @param table the table
 * @param logged whether it is logged, as tables usually are
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
