package dev.autogen.spring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.lang.Nullable;

/** The settings {@code autogen.*}. */
@ConfigurationProperties("autogen")
public class AutogenProperties extends DatabaseProperties {

    /** Whether to close the application after migrating, as a Kubernetes job does. */
    private boolean exit;

    /** Further databases by name, each with the settings of the first. */
    private final Map<String, DatabaseProperties> databases = new LinkedHashMap<>();

    private final Probes probes = new Probes();

    /** Whether to close the application after migrating. */
    public boolean isExit() {
        return exit;
    }

    public void setExit(boolean exit) {
        this.exit = exit;
    }

    /** Tells whether the settings directly below {@code autogen} name a database. */
    boolean describesDatabase() {
        return getUrl() != null
                || getUser() != null
                || getDataSource() != null
                || !getPackages().isEmpty();
    }

    /** Further databases by name. */
    public Map<String, DatabaseProperties> getDatabases() {
        return databases;
    }

    /** What answers probes while migrations run. */
    public Probes getProbes() {
        return probes;
    }

    /** What answers the probes of Kubernetes while migrations run. */
    public static class Probes {

        /** Whether to answer; on Kubernetes otherwise. */
        private @Nullable Boolean enabled;

        /** On which port; the port of the management server otherwise. */
        private @Nullable Integer port;

        public @Nullable Boolean getEnabled() {
            return enabled;
        }

        public void setEnabled(@Nullable Boolean enabled) {
            this.enabled = enabled;
        }

        public @Nullable Integer getPort() {
            return port;
        }

        public void setPort(@Nullable Integer port) {
            this.port = port;
        }
    }
}
