package dev.autogen.generator.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.Comparison;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.TestServerAccess;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.entities.EntityModel;
import dev.autogen.generator.entities.EntityScanner;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.SearchPath;
import dev.autogen.runtime.postgres.ServerVersion;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A model that others published goes through the whole flow, up and down, with Hibernate as the judge. */
@ExtendWith(PostgresExtension.class)
public abstract class PublishedModelContract {

    private static final String PACKAGE = "published.migrations";

    private final List<String> packages;
    private final Map<String, Object> settings;

    protected PublishedModelContract(List<String> packages, Map<String, Object> settings) {
        this.packages = packages;
        this.settings = settings;
    }

    @Test
    void goesUpAndDownAndSatisfiesHibernate(TestDatabase database, @TempDir Path directory) throws Exception {
        Autogenerate.Outcome outcome = generate(database, directory).orElseThrow();
        assertThat(outcome.proof()).isInstanceOf(ProofResult.Proven.class);

        Migrator migrator = migrator(database, directory, outcome.files());
        migrator.upgrade("head");
        assertThat(compare(database).upgrade()).isEmpty();
        assertThat(generate(database, directory)).isEmpty();
        hibernate(database, "validate");

        migrator.downgrade("base");
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind IN ('r', 'S') AND relname NOT LIKE 'autogen_history%'"))
                .isEmpty();
    }

    @Test
    void findsNothingInADatabaseMadeByHibernate(TestDatabase database) throws Exception {
        hibernate(database, "create-only");
        assertThat(compare(database).upgrade().stream().map(Operation::describe))
                .isEmpty();
    }

    private Optional<Autogenerate.Outcome> generate(TestDatabase database, Path directory) throws Exception {
        NewRevision revision = new NewRevision(
                PACKAGE,
                "1a2b3c4d5e6f",
                List.of(),
                "initial",
                Instant.parse("2026-01-02T03:04:05Z"),
                NewRevision.ProofChoice.COPY,
                false);
        return new Autogenerate(new TestServerAccess(database), new MigrationDirectory(directory))
                .run(compare(database), revision);
    }

    private Comparison compare(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            SearchPath.pin(connection, "public");
            EntityModel model = new EntitySchemaReader().read(source(), ServerVersion.of(connection));
            Ownership nothing = Ownership.of(List.of());
            return Comparison.of(connection, "public", Set.of(), model, nothing);
        }
    }

    private EntitySource source() {
        ClassLoader loader = getClass().getClassLoader();
        EntityScanner.Found found = EntityScanner.packages(loader, packages);
        return EntitySource.of(loader)
                .withClassNames(found.classNames())
                .withPackageNames(found.packageNames())
                .withSettings(settings);
    }

    private static Migrator migrator(TestDatabase database, Path directory, List<Path> files) throws Exception {
        Path classes = directory.resolve("classes");
        new MigrationCompiler(List.of()).compileHistory(files, classes);
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Migration.class.getClassLoader());
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.find(loader, PACKAGE))
                .build();
    }

    /** Lets Hibernate itself make or validate the schema. */
    private void hibernate(TestDatabase database, String action) throws ClassNotFoundException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.jdbc.url", database.url());
        all.put("jakarta.persistence.jdbc.user", database.user());
        all.put("jakarta.persistence.jdbc.password", database.password());
        all.put("hibernate.hbm2ddl.auto", action);
        all.put("hibernate.hbm2ddl.halt_on_error", "true");
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(all).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : source().classNames()) {
                sources.addAnnotatedClass(Class.forName(name));
            }
            source().packageNames().forEach(sources::addPackage);
            Metadata metadata = sources.buildMetadata();
            metadata.buildSessionFactory().close();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
