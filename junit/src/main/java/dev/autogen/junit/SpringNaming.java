package dev.autogen.junit;

import java.util.List;
import java.util.Map;
import org.junit.platform.commons.support.ReflectionSupport;

/** The naming strategies that Spring Boot gives to Hibernate, where it is on the class path. */
final class SpringNaming {

    private static final List<Map.Entry<String, String>> STRATEGIES = List.of(
            Map.entry(
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
            Map.entry(
                    "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

    private SpringNaming() {}

    static Map<String, String> settings(ClassLoader loader) {
        return STRATEGIES.stream()
                .filter(entry -> ReflectionSupport.tryToLoadClass(entry.getKey(), loader)
                        .toOptional()
                        .isPresent())
                .findFirst()
                .map(entry -> Map.of(
                        "hibernate.implicit_naming_strategy", entry.getKey(),
                        "hibernate.physical_naming_strategy", entry.getValue()))
                .orElse(Map.of());
    }
}
