package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate binds classes in the order it meets them; what is read of them is the same in every order, or the reading says so. */
class DeterminismTest {

    private static final List<Integer> SEEDS = List.of(1, 2, 3);

    @TestFactory
    Stream<DynamicTest> theOrderOfClassesTellsNothingOrTheReadingSaysSo() {
        return SourceZooTest.FILES.stream()
                .flatMap(file -> ZooModels.of("zoo/" + file + ".zoo").stream())
                .filter(model -> model.classes().size() > 1)
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> check(model)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @ExtendWith(PostgresExtension.class)
    void everyJvmAndEveryHibernateWritesTheSameBytes(long seed, TestDatabase database) throws Exception {
        Path golden = Path.of("src/test/resources/zoo/stable.migrations");
        String expected = Files.readString(golden);
        String written = MigrationProbe.migrations(database, new Random(seed));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, written);
        }

        assertThat(written)
                .as("%s, run with -Dgolden.update to rewrite it", golden)
                .isEqualTo(expected);
        assertThat(inAnotherJvm(database, seed)).isEqualTo(expected);
    }

    @Test
    void theReadingDependsOnNoHashCode() throws Exception {
        String random = schemas(0);
        assertThat(random)
                .contains("name=aa, type=varchar(2048)")
                .contains("(a>=1) and (a<=5)")
                .contains("name=c, type=varchar(10)");
        assertThat(schemas(2)).isEqualTo(random);
        assertThat(schemas(3)).isEqualTo(random);
    }

    /** Each number stands for a way in which HotSpot makes identity hash codes: by chance, all the same, counted. */
    private static String schemas(int hashCode) throws Exception {
        return OtherJvm.run(
                System.getProperty("java.class.path"),
                List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=" + hashCode),
                SchemaProbe.class,
                "chance");
    }

    private static String inAnotherJvm(TestDatabase database, long seed) throws Exception {
        return OtherJvm.run(
                System.getProperty("java.class.path"),
                List.of(),
                MigrationProbe.class,
                database.url(),
                database.user(),
                database.password(),
                String.valueOf(seed));
    }

    private static void check(Model model) {
        EntityModel first = read(model);
        boolean dependent = false;
        for (int seed : SEEDS) {
            List<Class<?>> shuffled = new ArrayList<>(model.classes());
            if (seed == 1) {
                Collections.reverse(shuffled);
            } else {
                Collections.shuffle(shuffled, new Random(seed));
            }
            dependent |= !read(model.of(shuffled))
                    .schema()
                    .toString()
                    .equals(first.schema().toString());
        }
        assertThat(!first.notes().isEmpty())
                .as("told to depend on the order of the classes: %s", first.notes())
                .isEqualTo(dependent);
    }

    private static EntityModel read(Model model) {
        return new EntitySchemaReader().read(model.source(), ServerVersion.major(18));
    }
}
