package dev.autogen.runtime.command;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that a program has opened, so that its early end can stop what the server does for them. */
public final class OpenConnections {

    private final Set<Connection> opened = ConcurrentHashMap.newKeySet();

    /** Takes note of a connection and returns it; those that clear away while the program ends are left alone. */
    public Connection add(Connection connection) {
        opened.removeIf(OpenConnections::isClosed);
        if (!EarlyEnd.hasBegun()) {
            opened.add(connection);
        }
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Returns those that are not closed. */
    List<Connection> open() {
        return opened.stream().filter(connection -> !isClosed(connection)).toList();
    }

    /** Asks the server to end the statement that each is at, and returns what kept it from being asked. */
    static List<SQLException> cancel(List<Connection> connections) {
        List<SQLException> failures = new ArrayList<>();
        Class<?> driversOwn = driversOwn();
        for (Connection connection : connections) {
            try {
                driversOwn.getMethod("cancelQuery").invoke(connection.unwrap(driversOwn));
            } catch (InvocationTargetException e) {
                failures.add(new SQLException(e.getCause()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            } catch (SQLException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    /** JDBC cancels a statement only for who holds it. By name, for javac misses annotations that the class names. */
    private static Class<?> driversOwn() {
        try {
            return Class.forName("org.postgresql.PGConnection");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether a thread is at work inside the driver. */
    static boolean busy(Thread thread) {
        String driver = driversOwn().getPackageName();
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(driver));
    }

    /** Breaks them off: the server rolls back when it sees that. */
    static List<SQLException> abort(List<Connection> connections) {
        List<SQLException> failures = new ArrayList<>();
        for (Connection connection : connections) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                failures.add(e);
            }
        }
        return failures;
    }
}
