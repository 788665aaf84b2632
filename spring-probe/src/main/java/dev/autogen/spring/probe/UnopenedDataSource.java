package dev.autogen.spring.probe;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.BeanUtils;

/** Stands in for the data sources of the application. */
final class UnopenedDataSource {

    private static final String HIKARI = "com.zaxxer.hikari.HikariDataSource";

    private UnopenedDataSource() {}

    /** Returns a data source without a pool; one of Hikari's own class where that class is expected. */
    static DataSource create(Class<?> expected) {
        // Its constructor without arguments opens nothing.
        if (expected.getName().equals(HIKARI)) {
            return (DataSource) BeanUtils.instantiateClass(expected);
        }
        return (DataSource) Proxy.newProxyInstance(
                UnopenedDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "unopened data source";
                    case "isWrapperFor" -> false;
                    default -> throw new SQLException("autogen does not open the application's data source");
                });
    }
}
