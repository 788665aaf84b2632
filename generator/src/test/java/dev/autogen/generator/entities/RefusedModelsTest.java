package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Models that PostgreSQL cannot hold: each is refused before anything runs, by code, with what it is about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedModelsTest {

    private TestDatabase database;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return ZooModels.of("zoo/refused.zoo").stream()
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> refused(model)));
    }

    private void refused(Model model) {
        Map<String, Object> settings = new TreeMap<>(model.settings());
        String[] expected = String.valueOf(settings.remove("refused")).split(" \\| ");
        AutogenException refusal = catchThrowableOfType(
                AutogenException.class, () -> ModelTrip.on(database).write(model.under(settings)));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code() + " " + refusal.getMessage()).contains(expected);
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }
}
