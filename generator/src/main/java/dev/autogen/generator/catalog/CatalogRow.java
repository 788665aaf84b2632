package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.SequenceOptions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The row a result set stands on, read by the names of its columns. */
final class CatalogRow {

    private final ResultSet rows;

    CatalogRow(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return optional(column).orElseThrow(() -> new IllegalStateException("The column " + column + " is null."));
    }

    Optional<String> optional(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    boolean has(String column) throws SQLException {
        return rows.getObject(column) != null;
    }

    /** Returns the elements of an array, none for NULL. */
    List<String> list(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Returns the options of a relation, {@code fillfactor=70}, by name. */
    Map<String, String> options(String column) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        for (String option : list(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    QualifiedName name(String schemaColumn, String nameColumn) throws SQLException {
        return new QualifiedName(optional(schemaColumn), text(nameColumn));
    }

    SequenceOptions sequenceOptions() throws SQLException {
        return new SequenceOptions(
                text("sequence_type"),
                number("start"),
                number("increment"),
                number("min"),
                number("max"),
                number("cache"),
                flag("cycle"));
    }
}
