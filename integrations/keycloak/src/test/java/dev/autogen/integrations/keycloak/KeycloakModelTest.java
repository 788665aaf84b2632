package dev.autogen.integrations.keycloak;

import dev.autogen.generator.published.PublishedModelContract;
import java.util.List;
import java.util.Map;

/** The model of Keycloak. */
class KeycloakModelTest extends PublishedModelContract {

    static final List<String> PACKAGES = List.of(
            "org.keycloak.models.jpa",
            "org.keycloak.events.jpa",
            "org.keycloak.authorization.jpa",
            "org.keycloak.storage.jpa");

    KeycloakModelTest() {
        super(PACKAGES, Map.of());
    }
}
