package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.mapping.MappingContext;
import dev.autogen.generator.entities.mapping.SchemaMapper;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.AssertionFailure;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;

/**
 * Hibernate's JPA boot up to the point where the model is complete.
 *
 * <p>Both ways in, a list of classes and a persistence unit, end in the same persistence unit descriptor, so that
 * converters, type contributors, Envers and the like take part as they do in the application.
 */
public final class HibernateBoot {

    private HibernateBoot() {}

    /** Boots, reads the model, and closes what was opened. */
    public static EntityModel boot(EntitySource source, ServerVersion server) {
        LoadableClasses.check(source);
        Map<String, Object> settings = BootSettings.of(source, server);
        List<EntityManagerFactoryBuilder> opened = new ArrayList<>();
        try {
            EntityManagerFactoryBuilder builder = new PersistenceUnits(source).builder(settings);
            opened.add(builder);
            MetadataImplementor metadata = metadata(builder, source);
            Optional<String> leftOut = source.beanValidation()
                    ? BeanValidation.apply(metadata, MappingContext.settingsOf(metadata), source.classLoader())
                    : Optional.empty();
            TimestampColumns.apply(metadata);
            // The session factory would do this next, if it were to make tables; until then columns are as bound.
            metadata.orderColumns(true);
            return SchemaMapper.map(metadata, source).withNotes(leftOut.stream().toList());
        } catch (PersistenceException e) {
            throw refused(e, source);
        } catch (LinkageError | TypeNotPresentException e) {
            throw LoadableClasses.missing("the entities, or the Hibernate that maps them", e);
        } finally {
            opened.forEach(EntityManagerFactoryBuilder::cancel);
        }
    }

    /** Hibernate meets a mapping that it does not know with exceptions of any kind. */
    private static MetadataImplementor metadata(EntityManagerFactoryBuilder builder, EntitySource source) {
        try {
            return builder.metadata();
        } catch (AssertionFailure
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException e) {
            throw refused(e, source);
        }
    }

    private static AutogenException refused(RuntimeException failure, EntitySource source) {
        StringBuilder why = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (why.indexOf(message) < 0) {
                why.append(why.isEmpty() ? "" : ": ").append(message);
            }
        }
        Set<String> sequences = SequenceDefinitions.namedIn(why.toString(), source);
        if (sequences.size() > 1) {
            return new AutogenException(
                    "AG312",
                    "Two id generators define one sequence differently:\n  " + String.join("\n  ", sequences)
                            + "\nPostgreSQL has only one sequence of that name. Give both the same values, or one of them"
                            + " another sequenceName.",
                    failure);
        }
        return new AutogenException(
                "AG304",
                "Hibernate cannot map the entities: " + why + ". Correct the mapping, or set what it asks for"
                        + " with --hibernate KEY=VALUE.",
                failure);
    }
}
