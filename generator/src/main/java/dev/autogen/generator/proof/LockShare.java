package dev.autogen.generator.proof;

import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tells whether operations fit into one transaction without taking the lock table away from other sessions.
 *
 * <p>The table is shared and holds {@code max_locks_per_transaction} x {@code max_connections} locks. A table with two
 * indexes and two foreign keys was seen to take 14 locks on PostgreSQL 18 and 10 on 15.
 */
public final class LockShare {

    private static final int LOCKS_PER_OBJECT = 20;
    private static final int SHARE = 4;

    private LockShare() {}

    /** Tells whether all the operations may run in one transaction on this server. */
    public static boolean fits(List<Operation> operations, Connection connection) throws SQLException {
        long locks = operations.stream().mapToLong(LockShare::objects).sum() * LOCKS_PER_OBJECT;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('max_locks_per_transaction')::bigint"
                        + " * current_setting('max_connections')::bigint")) {
            row.next();
            return locks < row.getLong(1) / SHARE;
        }
    }

    private static long objects(Operation operation) {
        if (operation instanceof CreateTable create) {
            return objects(create.table());
        } else if (operation instanceof DropTable drop) {
            return drop.was().map(LockShare::objects).orElse(1L);
        }
        return 1;
    }

    private static long objects(Table table) {
        return 1L + (table.indexes().size() + table.constraints().size()) / 4;
    }
}
