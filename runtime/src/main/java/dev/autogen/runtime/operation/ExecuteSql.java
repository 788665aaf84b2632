package dev.autogen.runtime.operation;

import java.util.List;

/**
 * Runs hand-written SQL.
 *
 * @param sql one or more statements; {@code ?} stands for an argument where there are any
 * @param arguments the arguments
 */
public record ExecuteSql(String sql, List<Object> arguments) implements Operation {

    private static final String UNMANAGED = "/* unmanaged */ ";

    public ExecuteSql {
        arguments = List.copyOf(arguments);
    }

    /** Creates a statement for objects that entities cannot describe. No later migration is derived from them. */
    public static ExecuteSql unmanaged(String sql) {
        return new ExecuteSql(UNMANAGED + sql, List.of());
    }

    /** Tells whether later migrations ignore what the statement creates. */
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
