package dev.autogen.spring.connection;

import dev.autogen.spring.AutogenConnectionDetails;
import org.springframework.lang.Nullable;

/** The connection that a service offers to the application. */
record ServiceConnection(
        String url, @Nullable String user, @Nullable String password) implements AutogenConnectionDetails {}
