package dev.autogen.integrations.modulith;

import dev.autogen.generator.published.PublishedModelContract;
import java.util.List;
import java.util.Map;

/** The model of Spring Modulith. */
class ModulithModelTest extends PublishedModelContract {

    ModulithModelTest() {
        super(List.of("org.springframework.modulith.events.jpa"), Map.of());
    }
}
