package dev.autogen.cli.session;

import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build of autogen is: its own version and that of the PostgreSQL it carries. */
public record Build(String version, String postgresVersion) {

    /** Reads what Maven wrote into the jar. */
    public static Build read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version", ""), properties.getProperty("postgres", ""));
    }

    /** Returns the major version of the embedded PostgreSQL. */
    public int postgresMajor() {
        return serverVersion().major();
    }

    /** Returns the version of the embedded PostgreSQL as a server tells it. */
    public ServerVersion serverVersion() {
        String[] parts = postgresVersion.split("\\.");
        return new ServerVersion(Integer.parseInt(parts[0]) * 10000 + Integer.parseInt(parts[1]));
    }
}
