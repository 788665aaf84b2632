package dev.autogen.integrations.axon;

import dev.autogen.generator.published.PublishedModelContract;
import java.util.List;
import java.util.Map;

/** The model of Axon Framework. */
class AxonModelTest extends PublishedModelContract {

    AxonModelTest() {
        super(
                List.of(
                        "org.axonframework.eventhandling.tokenstore.jpa",
                        "org.axonframework.eventhandling.deadletter.jpa",
                        "org.axonframework.modelling.saga.repository.jpa",
                        "org.axonframework.eventsourcing.eventstore.jpa"),
                Map.of());
    }
}
