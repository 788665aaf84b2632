package dev.autogen.generator.definition;

import dev.autogen.runtime.name.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row of a query for definitions.
 *
 * @param text what makes it; of a column, its part of CREATE TABLE
 * @param tail what follows the columns of a table
 * @param subject what COMMENT ON calls it
 * @param needs addresses of what must be there before, beside what the catalog says
 */
record DefinitionRow(
        String address,
        DefinitionKind kind,
        QualifiedName name,
        Optional<String> of,
        Optional<String> text,
        Optional<String> tail,
        Optional<String> undo,
        Optional<String> subject,
        Optional<String> comment,
        List<String> needs) {

    /** In the order in which they were made. */
    static final Comparator<DefinitionRow> BY_NUMBER =
            Comparator.<DefinitionRow>comparingLong(row -> row.number(1)).thenComparingLong(row -> row.number(2));

    private long number(int part) {
        String text = address.split("/")[part];
        return text.matches("\\d+") ? Long.parseLong(text) : 0;
    }

    static DefinitionRow read(ResultSet row) throws SQLException {
        Array needs = row.getArray("needs");
        return new DefinitionRow(
                row.getString("address"),
                DefinitionKind.valueOf(row.getString("kind")),
                new QualifiedName(optional(row, "schema"), row.getString("name")),
                optional(row, "of"),
                optional(row, "text"),
                optional(row, "tail"),
                optional(row, "undo"),
                optional(row, "subject"),
                optional(row, "comment"),
                List.of((String[]) needs.getArray()));
    }

    static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
