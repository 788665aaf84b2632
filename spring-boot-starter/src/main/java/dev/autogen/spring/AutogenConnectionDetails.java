package dev.autogen.spring;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.lang.Nullable;

/** Where migrations connect to, as a service of Docker Compose or Testcontainers says; it wins over the settings. */
public interface AutogenConnectionDetails extends ConnectionDetails {

    /** Returns the JDBC URL. */
    String url();

    /** Returns the user. */
    @Nullable
    String user();

    /** Returns the password. */
    @Nullable
    String password();
}
