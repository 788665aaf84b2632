package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** The connection that a migration gets: it refuses what would end the transaction of the migrator. */
final class GuardedConnection {

    private static final Set<String> REFUSED =
            Set.of("commit", "rollback", "setAutoCommit", "close", "abort", "releaseSavepoint");

    private GuardedConnection() {}

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (REFUSED.contains(method.getName())) {
                        throw new AutogenException(
                                "AG243",
                                "The connection of a migration refuses " + method.getName()
                                        + ": the migrator owns its transaction. Remove the call.");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
