package dev.autogen.spring.actuate;

import dev.autogen.spring.AutogenDatabase;
import dev.autogen.spring.AutogenDatabases;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/autogen}: where each database is, what is pending, where it disagrees, and who is migrating it. */
@Endpoint(id = "autogen")
public class AutogenEndpoint {

    private final AutogenDatabases databases;

    AutogenEndpoint(AutogenDatabases databases) {
        this.databases = databases;
    }

    /** Returns the databases by name. */
    @ReadOperation
    public Report report() {
        Map<String, DatabaseReport> reports = new LinkedHashMap<>();
        for (AutogenDatabase database : databases.all()) {
            reports.put(database.name(), DatabaseReport.of(database));
        }
        return new Report(reports);
    }

    /** The whole answer. */
    public record Report(Map<String, DatabaseReport> databases) {}
}
