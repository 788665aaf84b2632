package dev.autogen.runtime.kills;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts what a run sends, and does something when it comes to a number. */
final class WatchedSource {

    private static final Set<String> SENDING = Set.of("createStatement", "prepareStatement", "commit");

    private final DataSource source;
    private final int moment;
    private final Runnable then;
    private final AtomicInteger sent = new AtomicInteger();

    WatchedSource(DataSource source, int moment, Runnable then) {
        this.source = source;
        this.moment = moment;
        this.then = then;
    }

    /** Returns how much was sent. */
    int sent() {
        return sent.get();
    }

    DataSource watched() {
        return (DataSource) Proxy.newProxyInstance(
                WatchedSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = call(source, method, arguments);
                    return result instanceof Connection connection ? watched(connection) : result;
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                WatchedSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (SENDING.contains(method.getName()) && sent.incrementAndGet() == moment) {
                        then.run();
                    }
                    return call(connection, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
