package dev.autogen.generator.catalog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connection that keeps the SQL of every call that goes to the server. */
public final class CountedConnection {

    private static final Set<String> CALLS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final List<String> sent = new ArrayList<>();
    private final Connection connection;

    /** Wraps a connection. */
    public CountedConnection(Connection real) {
        connection = proxy(Connection.class, (proxy, method, args) -> {
            Object result = invoke(real, method, args);
            return result instanceof Statement statement ? counted(statement, method.getName()) : result;
        });
    }

    /** Returns the connection to hand on. */
    public Connection connection() {
        return connection;
    }

    /** Returns the texts that were sent, one a round trip. */
    public List<String> sent() {
        return sent;
    }

    private Statement counted(Statement real, String made) {
        Class<? extends Statement> type = real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, method, args) -> {
            if (CALLS.contains(method.getName())) {
                sent.add(args == null ? made : (String) args[0]);
            }
            return invoke(real, method, args);
        });
    }

    private static Object invoke(Object real, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
