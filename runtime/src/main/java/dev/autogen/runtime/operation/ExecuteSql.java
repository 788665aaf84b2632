package dev.autogen.runtime.operation;

import java.util.List;

/**
 * Runs a statement that somebody wrote.
 *
 * @param sql one or more statements; {@code ?} stands for an argument where there are any
 * @param arguments the arguments
 */
public record ExecuteSql(String sql, List<Object> arguments) implements Operation {

    public ExecuteSql {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        throw new IrreversibleException(describe(), "autogen does not know what undoes raw SQL");
    }
}
