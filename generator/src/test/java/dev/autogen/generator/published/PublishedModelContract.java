package dev.autogen.generator.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.MigratedDatabase;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A model that others published goes through the whole flow, up and down, with Hibernate as the judge. */
@ExtendWith(PostgresExtension.class)
public abstract class PublishedModelContract {

    private final PublishedModel model;

    protected PublishedModelContract(List<String> packages, Map<String, Object> settings) {
        this.model = new PublishedModel(getClass().getClassLoader(), packages, settings);
    }

    @Test
    void goesUpAndDownAndSatisfiesHibernate(TestDatabase database, @TempDir Path directory) throws Exception {
        CatalogDump before = CatalogDump.of(database);
        MigratedDatabase migrated = new MigratedDatabase(database, directory);
        assertThat(migrated.generate(model)).isTrue();

        migrated.upgrade();
        assertThat(migrated.compare(model).upgrade()).isEmpty();
        assertThat(migrated.generate(model)).isFalse();
        model.hibernate(database, "validate");

        migrated.downgrade("base");
        assertThat(CatalogDump.of(database)).isEqualTo(before);
    }

    @Test
    void findsNothingInADatabaseMadeByHibernate(TestDatabase database) throws Exception {
        model.hibernate(database, "create-only");
        Comparison comparison = model.compare(database, Ownership.of(List.of()));
        assertThat(comparison.upgrade().stream().map(Operation::describe)).isEmpty();
        assertThat(comparison.leftAlone()).as("parts that are not the model's").isEmpty();
    }
}
