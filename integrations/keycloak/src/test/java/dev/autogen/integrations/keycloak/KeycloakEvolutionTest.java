package dev.autogen.integrations.keycloak;

import dev.autogen.generator.published.EvolutionContract;
import dev.autogen.generator.published.PublishedModel;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The model of Keycloak as it grew. */
@Tag("complete")
class KeycloakEvolutionTest extends EvolutionContract {

    KeycloakEvolutionTest() {
        super(Stream.of("24", "25", "26").map(KeycloakEvolutionTest::release).toList());
    }

    /** Queries of earlier releases are not valid any more on the Hibernate of the latest; only the schema counts here. */
    private static final Map<String, Object> WITHOUT_QUERIES = Map.of("hibernate.query.startup_check", "false");

    private static PublishedModel release(String version) {
        return new PublishedModel(ReleaseLoader.of(version), KeycloakModelTest.PACKAGES, WITHOUT_QUERIES);
    }
}
