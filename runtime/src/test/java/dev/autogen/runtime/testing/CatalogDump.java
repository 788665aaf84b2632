package dev.autogen.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the catalog of a database holds, by a query of the tests' own: the judge of everything that the reader of the
 * generator and Hibernate say about it.
 *
 * <p>Left out are the history of migrations, what an extension owns, column positions, and the names of NOT NULL
 * constraints.
 *
 * @param objects all objects, sorted
 */
public record CatalogDump(List<CatalogObject> objects) {

    private static final Set<String> NAMED_BY_THE_SYSTEM = Set.of("constraint", "index");

    /**
     * One object.
     *
     * @param kind such as {@code column}
     * @param on the table it belongs to, empty where it stands alone
     * @param name its name, with its schema where it stands alone
     * @param text what it is, in PostgreSQL's words
     */
    public record CatalogObject(String kind, String on, String name, String text) {

        private String line(boolean named) {
            return kind + (on.isEmpty() ? "" : " " + on) + (named ? " " + name : "") + ": " + text;
        }
    }

    /** Reads a database. */
    public static CatalogDump of(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the database of a connection, in its transaction if it has one. */
    public static CatalogDump of(Connection connection) throws SQLException {
        String path = single(connection, "SHOW search_path");
        use(connection, "pg_catalog");
        List<CatalogObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query())) {
            while (rows.next()) {
                objects.add(new CatalogObject(
                        rows.getString(1), rows.getString(2), rows.getString(3), String.valueOf((Object)
                                rows.getString(4))));
            }
        }
        use(connection, path);
        objects.sort(Comparator.comparing(o -> o.line(true)));
        return new CatalogDump(List.copyOf(objects));
    }

    /** Returns a line for each object, sorted. */
    public List<String> lines() {
        return lines(name -> true);
    }

    /** Returns the lines without the names of constraints and indexes, but for those that were chosen. */
    public List<String> linesNaming(Set<String> chosen) {
        return lines(chosen::contains);
    }

    private List<String> lines(Predicate<String> names) {
        return objects.stream()
                .map(o -> o.line(!NAMED_BY_THE_SYSTEM.contains(o.kind()) || names.test(o.name())))
                .sorted()
                .toList();
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void use(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            statement.setString(1, path);
            statement.execute();
        }
    }

    private static String query() {
        try (InputStream in = CatalogDump.class.getResourceAsStream("catalog-dump.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
