package dev.autogen.runtime.internal.backup;

import dev.autogen.runtime.internal.connection.DatabaseUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database as the programs of PostgreSQL take it: in variables, so that no password is on a command line.
 *
 * @param variables what they read
 * @param database the database
 */
record LibpqAddress(Map<String, String> variables, String database) {

    private static final Pattern JDBC =
            Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^/?]*)/?)?(?<database>[^?]*)(?:\\?(?<query>.*))?");
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(?::(?<port>\\d+))?");

    private static final Map<String, String> OPTIONS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "connectTimeout", "PGCONNECT_TIMEOUT",
            "options", "PGOPTIONS");

    static LibpqAddress of(DatabaseUrl url) {
        Map<String, String> variables = new TreeMap<>();
        url.user().ifPresent(user -> variables.put("PGUSER", user));
        url.password().ifPresent(password -> variables.put("PGPASSWORD", password));
        Matcher matcher = JDBC.matcher(url.jdbc());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(url.toString());
        }
        places(Optional.ofNullable(matcher.group("hosts")).orElse(""), variables);
        for (String pair :
                Optional.ofNullable(matcher.group("query")).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : decode(parts[1]);
            Optional.ofNullable(OPTIONS.get(parts[0])).ifPresent(name -> variables.put(name, value));
            if (parts[0].equals("ssl") && !value.equals("false")) {
                variables.putIfAbsent("PGSSLMODE", "verify-full");
            }
        }
        String database = decode(matcher.group("database"));
        // The driver takes the name of the user for a database that is not named, as psql does.
        return new LibpqAddress(variables, database.isEmpty() ? url.user().orElse("") : database);
    }

    private static void places(String hosts, Map<String, String> variables) {
        List<String> names = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String place : hosts.split(",")) {
            Matcher host = HOST.matcher(place);
            if (host.matches()) {
                String name = host.group("host").replaceAll("[\\[\\]]", "");
                names.add(name.isEmpty() ? "localhost" : name);
                ports.add(Optional.ofNullable(host.group("port")).orElse("5432"));
            }
        }
        variables.put("PGHOST", String.join(",", names));
        variables.put("PGPORT", String.join(",", ports));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
