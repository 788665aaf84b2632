package dev.autogen.generator.push;

import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.own.TablePart;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code autogen_pushed} of a schema: the names of what pushes have made there. */
final class PushedObjects {

    private static final String UNDEFINED_TABLE = "42P01";

    private final String table;

    PushedObjects(String targetSchema) {
        this.table = Identifiers.quote(QualifiedName.of(targetSchema, "autogen_pushed"));
    }

    /** One name, with its schema and what it is a part of. */
    private record Entry(String kind, QualifiedName name, String part) {}

    /** Returns what they have made, nothing where there was none. The connection must be in autocommit. */
    Ownership read(Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, space, name, part FROM " + table)) {
            while (rows.next()) {
                Optional<String> space = Optional.of(rows.getString(2)).filter(text -> !text.isEmpty());
                entries.add(
                        new Entry(rows.getString(1), new QualifiedName(space, rows.getString(3)), rows.getString(4)));
            }
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        Set<TablePart> parts = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.kind().equals("column") || entry.kind().equals("part"))
                .forEach(entry ->
                        parts.add(new TablePart(entry.name(), entry.kind().equals("column"), entry.part())));
        return new Ownership(
                names(entries, "schema").stream().map(QualifiedName::name).collect(Collectors.toSet()),
                names(entries, "type"),
                names(entries, "sequence"),
                names(entries, "table"),
                parts,
                names(entries, "view"));
    }

    private static Set<QualifiedName> names(List<Entry> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::name)
                .collect(Collectors.toSet());
    }

    /** Writes what they have made now, in the transaction of the connection. */
    void write(Ownership owned, Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        owned.schemas().forEach(name -> entries.add(new Entry("schema", QualifiedName.of(name), "")));
        owned.types().forEach(name -> entries.add(new Entry("type", name, "")));
        owned.sequences().forEach(name -> entries.add(new Entry("sequence", name, "")));
        owned.tables().forEach(name -> entries.add(new Entry("table", name, "")));
        owned.views().forEach(name -> entries.add(new Entry("view", name, "")));
        owned.parts().stream()
                .filter(part -> !owned.tables().contains(part.table()))
                .forEach(part -> entries.add(new Entry(part.column() ? "column" : "part", part.table(), part.name())));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + table + " (kind text, space text, name text, part text,"
                    + " PRIMARY KEY (kind, space, name, part))");
            statement.execute("DELETE FROM " + table);
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                statement.setString(1, entry.kind());
                statement.setString(2, entry.name().schema().orElse(""));
                statement.setString(3, entry.name().name());
                statement.setString(4, entry.part());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
