package dev.autogen.spring.probe;

import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Stands in for Hibernate; a proxy, since later versions of Jakarta Persistence ask for more methods. */
final class CapturingProvider {

    private CapturingProvider() {}

    static PersistenceProvider create() {
        return (PersistenceProvider) Proxy.newProxyInstance(
                PersistenceProvider.class.getClassLoader(),
                new Class<?>[] {PersistenceProvider.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("createContainerEntityManagerFactory")) {
                        Map<?, ?> settings = arguments[1] == null ? Map.of() : (Map<?, ?>) arguments[1];
                        throw new UnitCaptured((PersistenceUnitInfo) arguments[0], settings);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
