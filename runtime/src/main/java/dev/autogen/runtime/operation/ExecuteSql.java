package dev.autogen.runtime.operation;

import java.util.List;

/**
 * Runs a statement that somebody wrote.
 *
 * @param sql one or more statements; {@code ?} stands for an argument where there are any
 * @param arguments the arguments
 */
public record ExecuteSql(String sql, List<Object> arguments) implements Operation {

    private static final String UNMANAGED = "/* unmanaged */ ";

    public ExecuteSql {
        arguments = List.copyOf(arguments);
    }

    /** Makes a statement for what no entity describes: no later migration is derived from what it makes. */
    public static ExecuteSql unmanaged(String sql) {
        return new ExecuteSql(UNMANAGED + sql, List.of());
    }

    /** Tells whether no migration is to be derived from what it makes. */
    public boolean isUnmanaged() {
        return sql.startsWith(UNMANAGED);
    }

    /** Returns the SQL without the comment that marks it as unmanaged. */
    public String statement() {
        return isUnmanaged() ? sql.substring(UNMANAGED.length()) : sql;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        throw new IrreversibleException(describe(), "autogen does not know how to reverse raw SQL");
    }
}
