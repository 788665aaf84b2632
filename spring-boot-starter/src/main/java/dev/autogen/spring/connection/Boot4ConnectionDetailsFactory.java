package dev.autogen.spring.connection;

import dev.autogen.spring.AutogenConnectionDetails;
import java.util.Objects;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Migrations connect where Docker Compose or Testcontainers say, in Spring Boot 4. */
final class Boot4ConnectionDetailsFactory
        implements ConnectionDetailsFactory<JdbcConnectionDetails, AutogenConnectionDetails> {

    /** Fails where the type is missing, so that Spring Boot leaves this factory out before it asks for type arguments. */
    static final Class<?> SOURCE = Objects.requireNonNull(JdbcConnectionDetails.class);

    @Override
    public AutogenConnectionDetails getConnectionDetails(JdbcConnectionDetails source) {
        return new ServiceConnection(source.getJdbcUrl(), source.getUsername(), source.getPassword());
    }
}
