package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class RoundTripsTest {

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void nothingPendingIsOneQuery(TestDatabase database) {
        Migrator migrator = Migrator.builder(counting(database.dataSource()))
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class)))
                .build();
        migrator.upgrade("head");
        statements.set(0);

        assertThat(migrator.upgrade("head")).isEmpty();

        assertThat(statements).hasValue(1);
    }

    private DataSource counting(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> counting((Connection) method.invoke(source, arguments)));
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
