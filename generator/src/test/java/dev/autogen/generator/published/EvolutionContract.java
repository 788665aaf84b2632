package dev.autogen.generator.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.MigratedDatabase;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PgDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The model of one project through several releases: each step is what a database made for the later one would be. */
@ExtendWith(PostgresExtension.class)
public abstract class EvolutionContract {

    private final List<PublishedModel> releases;

    protected EvolutionContract(List<PublishedModel> releases) {
        this.releases = releases;
    }

    @Test
    void eachStepReachesTheNextReleaseAndItsReverseTheOneBefore(TestDatabase database, @TempDir Path directory)
            throws Exception {
        MigratedDatabase migrated = new MigratedDatabase(database, directory);
        List<List<String>> states = new ArrayList<>(List.of(dump(database)));
        for (PublishedModel release : releases) {
            assertThat(migrated.generate(release)).isTrue();
            migrated.upgrade();
            states.add(dump(database));

            assertThat(dump(database)).isEqualTo(fresh(release, directory.resolve("fresh" + states.size())));
            assertThat(migrated.generate(release)).isFalse();
            release.hibernate(database, "validate");
            RunTotals.count("evolution, releases reached from the one before");
        }
        Iterator<List<String>> backwards = reversed(states);
        while (backwards.hasNext()) {
            migrated.downgrade("-1");
            assertThat(dump(database)).isEqualTo(backwards.next());
            RunTotals.count("evolution, downgrades identical");
        }
        migrated.upgrade();
        assertThat(dump(database)).isEqualTo(states.get(states.size() - 1));
    }

    private static Iterator<List<String>> reversed(List<List<String>> states) {
        List<List<String>> earlier = new ArrayList<>(states.subList(0, states.size() - 1));
        Collections.reverse(earlier);
        return earlier.iterator();
    }

    private static List<String> fresh(PublishedModel release, Path directory) throws Exception {
        try (TestDatabase other = TestDatabase.create()) {
            MigratedDatabase migrated = new MigratedDatabase(other, directory);
            migrated.generate(release);
            migrated.upgrade();
            return dump(other);
        }
    }

    private static List<String> dump(TestDatabase database) {
        List<String> lines = new ArrayList<>(CatalogDump.of(database).lines());
        PgDump.lines(database).ifPresent(dumped -> {
            lines.addAll(dumped);
            RunTotals.count("evolution, dumps of pg_dump compared as well");
        });
        return lines;
    }
}
