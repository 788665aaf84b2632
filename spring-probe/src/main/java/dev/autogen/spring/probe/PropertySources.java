package dev.autogen.spring.probe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** Where the properties of an application stand. */
final class PropertySources {

    private final ConfigurableEnvironment environment;

    PropertySources(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    ConfigurableEnvironment environment() {
        return environment;
    }

    /** Returns the properties of Spring Boot that end up in a setting of Hibernate. */
    static Stream<String> keys(String setting) {
        Stream<String> own =
                switch (setting) {
                    case "hibernate.physical_naming_strategy" ->
                        Stream.of("spring.jpa.hibernate.naming.physical-strategy");
                    case "hibernate.implicit_naming_strategy" ->
                        Stream.of("spring.jpa.hibernate.naming.implicit-strategy");
                    case "hibernate.dialect" -> Stream.of("spring.jpa.database-platform", "spring.jpa.database");
                    default -> Stream.empty();
                };
        return Stream.concat(own, Stream.of("spring.jpa.properties." + setting));
    }

    /** Returns where a property is set; the first place wins, as it does for the application. */
    Optional<String> origin(String property, String value) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(name);
            if (found != null) {
                String text = String.valueOf(found.getValue());
                String written = text.equals(value) || !text.contains("${") ? "" : ", written " + text;
                Origin origin = found.getOrigin();
                return Optional.of(property + written + (origin == null ? "" : ", " + origin));
            }
        }
        return Optional.empty();
    }

    /** Returns the files outside of jars that properties were read from. */
    List<String> files() {
        TreeSet<String> files = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed && source instanceof OriginLookup<?>) {
                for (String name : listed.getPropertyNames()) {
                    file(OriginLookup.getOrigin(source, name)).ifPresent(files::add);
                }
            }
        }
        return List.copyOf(files);
    }

    private static Optional<String> file(Origin origin) {
        if (!(origin instanceof TextResourceOrigin text)) {
            return Optional.empty();
        }
        Resource resource = text.getResource();
        try {
            return resource != null && resource.isFile()
                    ? Optional.of(resource.getFile().getAbsolutePath())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
