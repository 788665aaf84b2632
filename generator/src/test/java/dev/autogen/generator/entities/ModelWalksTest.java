package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.entities.boot.BootSettings;
import dev.autogen.generator.entities.mapping.SchemaMapper;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.api.Test;

/** The reading walks over all entities, tables or collections a fixed number of times: else it would be quadratic. */
class ModelWalksTest {

    private static final String ENTITY = """
            enum Kind$ { A, B }
            @Entity @Inheritance @dev.autogen.runtime.entity.RenamedFrom("U$") class T$ { @Id long id; @Enumerated(EnumType.STRING) Kind$ kind; @Column(name = "r", columnDefinition = "bigint references t$") Long r; @Column(name = "s", columnDefinition = "bigserial") Long s; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Kind$ named; @ElementCollection Set<String> words; @ManyToOne T$ parent; }
            @Entity class S$ extends T$ { @Column(unique = true) String text; }
            """;

    @Test
    void theNumberOfWalksDoesNotGrowWithTheModel() {
        int few = walks(3);

        assertThat(walks(12)).isEqualTo(few);
    }

    private static int walks(int entities) {
        Model model = SourceModel.of(
                "entities",
                IntStream.range(0, entities)
                        .mapToObj(number -> ENTITY.replace("$", String.valueOf(number)))
                        .collect(Collectors.joining()));
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(model.loader())
                        .build())
                .applySettings(BootSettings.of(model.source(), ServerVersion.major(18)))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            model.classes().forEach(sources::addAnnotatedClass);
            AtomicInteger walks = new AtomicInteger();
            EntityModel read =
                    SchemaMapper.map(counting((MetadataImplementor) sources.buildMetadata(), walks), model.source());
            assertThat(read.schema().tables().stream().count()).isEqualTo(2L * entities);
            return walks.get();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static MetadataImplementor counting(MetadataImplementor metadata, AtomicInteger walks) {
        return (MetadataImplementor) Proxy.newProxyInstance(
                MetadataImplementor.class.getClassLoader(),
                new Class<?>[] {MetadataImplementor.class},
                (self, method, arguments) -> {
                    if (method.getName().matches("getEntityBindings|getCollectionBindings|collectTableMappings")) {
                        walks.incrementAndGet();
                    }
                    try {
                        return method.invoke(metadata, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
