package dev.autogen.spring.actuate;

import dev.autogen.spring.AutogenDatabases;
import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Adds the endpoint. */
@AutoConfiguration(after = AutogenAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnAvailableEndpoint(endpoint = AutogenEndpoint.class)
public class AutogenActuatorAutoConfiguration {

    @Bean
    @ConditionalOnBean(AutogenDatabases.class)
    AutogenEndpoint autogenEndpoint(AutogenDatabases databases) {
        return new AutogenEndpoint(databases);
    }
}
