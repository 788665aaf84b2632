package dev.autogen.runtime.internal.connection;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.console.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a PostgreSQL database is, in either of its two customary forms.
 *
 * @param jdbc the address as the driver takes it, without user and password
 * @param user the user, if the address names one
 * @param password the password, if the address holds one
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

    /** {@code postgresql://user:password@host:port/database?options}; the last @ ends the password. */
    private static final Pattern URI_FORM = Pattern.compile(
            "postgres(?:ql)?://(?:(?<login>.*)@)?(?<hosts>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    private static final Pattern JDBC_FORM = Pattern.compile("jdbc:postgresql:(?<place>[^?]*)(?:\\?(?<query>.*))?");

    private static final Pattern SCHEME = Pattern.compile("(jdbc:)?[a-z][a-z0-9+.-]*://");

    private static final Pattern PORT = Pattern.compile(":([^:,\\]]+)(?=,|$)");

    /** Reads an address. */
    public static DatabaseUrl parse(String text) {
        Matcher jdbc = JDBC_FORM.matcher(text.strip());
        if (jdbc.matches()) {
            if (jdbc.group("place").contains("@")) {
                return parse(text.strip().substring("jdbc:".length()));
            }
            return of("jdbc:postgresql:" + jdbc.group("place"), Optional.empty(), jdbc.group("query"), false);
        }
        Matcher uri = URI_FORM.matcher(text.strip());
        if (!uri.matches()) {
            throw new UsageException(
                    "AG104",
                    "cannot read the database URL" + beginning(text.strip()) + ". Write it as"
                            + " postgresql://user:password@host:5432/database or jdbc:postgresql://host:5432/database.");
        }
        String database = uri.group("database") == null ? "" : PercentEncoding.decode(uri.group("database"));
        return of(
                "jdbc:postgresql://" + uri.group("hosts") + "/" + encode(database),
                Optional.ofNullable(uri.group("login")),
                uri.group("query"),
                true);
    }

    /** Nobody can tell where the password is in what is no URL, so only its scheme is repeated. */
    private static String beginning(String text) {
        Matcher scheme = SCHEME.matcher(text);
        return text.isEmpty()
                ? ", which is empty"
                : scheme.lookingAt() ? " that starts with \"" + scheme.group() + "\"" : "";
    }

    /** The driver would log a bad port before it refuses the address. */
    private static void checkPorts(String place) {
        Matcher ports = PORT.matcher(place.replaceFirst("^jdbc:postgresql:(//([^/]*))?.*", "$2"));
        while (ports.find()) {
            String port = ports.group(1);
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
                throw new UsageException(
                        "AG104",
                        "cannot read the database URL: "
                                + (port.matches("\\d+") ? "port " + port : "the part after the host")
                                + " is not a port number from 1 to 65535. Correct it, or omit it to use 5432. Put @ after user"
                                + " and password, and an IPv6 address in brackets.");
            }
        }
    }

    private static DatabaseUrl of(String place, Optional<String> login, String query, boolean libpqNames) {
        checkPorts(place);
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = libpqNames ? jdbcName(parts[0]) : parts[0];
            options.put(name, parts.length == 1 ? "" : PercentEncoding.decode(parts[1]));
        }
        String[] parts = login.orElse("").split(":", 2);
        Optional<String> user = present(PercentEncoding.decode(parts[0]));
        Optional<String> password = parts.length == 1 ? Optional.empty() : present(PercentEncoding.decode(parts[1]));
        Optional<String> userOption = Optional.ofNullable(options.remove("user"));
        Optional<String> passwordOption = Optional.ofNullable(options.remove("password"));
        return new DatabaseUrl(place + query(options), user.or(() -> userOption), password.or(() -> passwordOption));
    }

    /** What psql and libpq call differently from the driver. */
    private static String jdbcName(String libpq) {
        return switch (libpq) {
            case "application_name" -> "ApplicationName";
            case "connect_timeout" -> "connectTimeout";
            case "target_session_attrs" -> "targetServerType";
            default -> libpq;
        };
    }

    private static String query(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + encode(option.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the address without secrets. */
    @Override
    public String toString() {
        return Secrets.mask(jdbc);
    }
}
