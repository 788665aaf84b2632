package dev.autogen.spring.connection;

import dev.autogen.spring.AutogenConnectionDetails;
import java.util.Objects;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;

/** Migrations connect where Docker Compose or Testcontainers say, in Spring Boot 3. */
final class Boot3ConnectionDetailsFactory
        implements ConnectionDetailsFactory<JdbcConnectionDetails, AutogenConnectionDetails> {

    /** Fails where the type is missing, so that Spring Boot leaves this factory out before it asks for type arguments. */
    static final Class<?> SOURCE = Objects.requireNonNull(JdbcConnectionDetails.class);

    @Override
    public AutogenConnectionDetails getConnectionDetails(JdbcConnectionDetails source) {
        return new ServiceConnection(source.getJdbcUrl(), source.getUsername(), source.getPassword());
    }
}
