package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is by its own words: PostgreSQL, also as a service or with extensions, or another engine that speaks its
 * protocol.
 */
public final class Engine {

    /** What stands in version() of each. */
    private static final Map<String, String> BY_VERSION = new LinkedHashMap<>();

    static {
        BY_VERSION.put("-YB-", "YugabyteDB");
        BY_VERSION.put("YugabyteDB", "YugabyteDB");
        BY_VERSION.put("CockroachDB", "CockroachDB");
        BY_VERSION.put("Redshift", "Amazon Redshift");
        BY_VERSION.put("Greenplum", "Greenplum");
        BY_VERSION.put("Cloudberry", "Apache Cloudberry");
        BY_VERSION.put("Materialize", "Materialize");
        BY_VERSION.put("RisingWave", "RisingWave");
        BY_VERSION.put("CrateDB", "CrateDB");
        BY_VERSION.put("QuestDB", "QuestDB");
        BY_VERSION.put("CedarDB", "CedarDB");
        BY_VERSION.put("openGauss", "openGauss");
        BY_VERSION.put("GaussDB", "GaussDB");
    }

    /** Every build of PostgreSQL tells its compiler. */
    private static final String BUILT = "compiled by";

    private static final String DSQL = "SELECT pg_catalog.to_regclass('sys.iam_pg_role_mappings') IS NOT NULL";

    private Engine() {}

    /**
     * Refuses an engine that is not PostgreSQL.
     *
     * @throws AutogenException AG514 with its name, or AG250 with what it says of itself
     */
    public static void refuseOthers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String version = text(statement, "SELECT version()");
            Optional<String> name = named(version);
            if (name.isPresent()) {
                throw refusal(name.get(), version);
            } else if (!version.startsWith("PostgreSQL")) {
                throw unknown(version);
            } else if (!version.contains(BUILT)) {
                throw "t".equals(text(statement, DSQL)) ? refusal("Amazon Aurora DSQL", version) : unknown(version);
            }
        }
    }

    static Optional<String> named(String version) {
        return BY_VERSION.entrySet().stream()
                .filter(engine -> version.contains(engine.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static AutogenException refusal(String name, String version) {
        return new AutogenException(
                "AG514",
                "The server is " + name + " (\"" + version
                        + "\"), which speaks PostgreSQL's protocol but changes a schema"
                        + " in its own way. autogen is not tested on it and changes nothing there. Use a PostgreSQL"
                        + " server.");
    }

    private static AutogenException unknown(String version) {
        return new AutogenException(
                "AG250", "The server is not PostgreSQL but \"" + version + "\". autogen works only with PostgreSQL.");
    }
}
