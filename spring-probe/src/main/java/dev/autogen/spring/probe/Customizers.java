package dev.autogen.spring.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.util.ClassUtils;

/** Beans that change Hibernate's settings; their interface moved to another package in Spring Boot 4. */
final class Customizers {

    private static final String INTERFACE = ".HibernatePropertiesCustomizer";

    private Customizers() {}

    static boolean isOne(Class<?> type) {
        return type.getName().endsWith(INTERFACE)
                || Stream.of(ClassUtils.getAllInterfacesForClass(type))
                        .anyMatch(i -> i.getName().endsWith(INTERFACE));
    }

    /** Returns the same customizer, which notes what it sets. */
    static Object watched(Object customizer, String name, Map<String, String> customized) {
        Class<?>[] interfaces = Stream.concat(
                        Stream.of(ClassUtils.getAllInterfacesForClass(customizer.getClass())), Stream.of(Ordered.class))
                .distinct()
                .toArray(Class<?>[]::new);
        return Proxy.newProxyInstance(
                customizer.getClass().getClassLoader(), interfaces, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOrder") && !(customizer instanceof Ordered)) {
                        return OrderUtils.getOrder(customizer.getClass(), Ordered.LOWEST_PRECEDENCE);
                    }
                    if (!method.getName().equals("customize")) {
                        return invoke(customizer, method, arguments);
                    }
                    @SuppressWarnings("unchecked")
                    Map<String, Object> settings = (Map<String, Object>) arguments[0];
                    Map<String, Object> before = new HashMap<>(settings);
                    Object result = invoke(customizer, method, arguments);
                    settings.forEach((key, value) -> {
                        if (!Objects.equals(before.get(key), value)) {
                            customized.put(key, name);
                        }
                    });
                    return result;
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
