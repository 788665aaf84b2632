package dev.autogen.integrations.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.published.PublishedModel;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.TestDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** The database that Keycloak's own Liquibase changelogs make, beside its entities. */
@Tag("complete")
class KeycloakDatabaseTest {

    private static final ClassLoader LOADER = KeycloakSession.class.getClassLoader();

    @Test
    void noDifferenceRemovesARuleAnIndexOrARow() throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            update(database);

            Comparison comparison = new PublishedModel(LOADER, KeycloakModelTest.PACKAGES, Map.of())
                    .compare(database, Ownership.of(List.of()));

            List<String> lines =
                    comparison.upgrade().stream().map(Operation::describe).toList();
            assertThat(lines)
                    .hasSizeLessThan(25)
                    .noneMatch(line -> line.startsWith("-"))
                    .noneMatch(line -> line.contains("text ->") || line.contains("null allowed"))
                    .noneMatch(line -> line.contains("no default"));
        }
    }

    private static void update(TestDatabase database) throws Exception {
        Method session = Class.forName("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
                .getDeclaredMethod("setCurrentSession", KeycloakSession.class);
        session.setAccessible(true);
        session.invoke(null, stub(KeycloakSession.class));
        try (Connection connection = database.connect()) {
            Database liquibase =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("META-INF/jpa-changelog-master.xml", new ClassLoaderResourceAccessor(LOADER), liquibase)
                    .update(new Contexts());
        }
    }

    /** Keycloak's own changes ask for a session and, in an empty database, do nothing with it. */
    private static Object stub(Class<?> type) {
        return Proxy.newProxyInstance(LOADER, new Class<?>[] {type}, (proxy, method, arguments) -> {
            Class<?> result = method.getReturnType();
            if (result.isInterface() && result.getName().startsWith("org.keycloak")) {
                return stub(result);
            }
            return result == boolean.class ? (Object) false : result == int.class ? (Object) 0 : null;
        });
    }
}
