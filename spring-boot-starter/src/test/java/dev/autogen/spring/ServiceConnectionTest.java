package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.spring.boot.Boot;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;

class ServiceConnectionTest {

    private static Object applicationsConnection() {
        Class<?> type = Boot.type(
                "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails",
                "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails");
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getJdbcUrl" -> "jdbc:postgresql://service/shop";
                    case "getUsername" -> "user";
                    case "getPassword" -> "secret";
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> method.getName();
                });
    }

    @Test
    void migrationsConnectToTheServiceOfTheApplication() {
        var found = new ConnectionDetailsFactories(getClass().getClassLoader())
                .getConnectionDetails(applicationsConnection(), true);
        assertThat(found.get(AutogenConnectionDetails.class))
                .isInstanceOfSatisfying(AutogenConnectionDetails.class, details -> {
                    assertThat(details.url()).isEqualTo("jdbc:postgresql://service/shop");
                    assertThat(details.user()).isEqualTo("user");
                    assertThat(details.password()).isEqualTo("secret");
                });
    }
}
