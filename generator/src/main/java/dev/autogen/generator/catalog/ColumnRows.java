package dev.autogen.generator.catalog;

import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Identity;
import java.sql.SQLException;
import java.util.Optional;

/** Makes a column of a row of {@code columns.sql}. */
final class ColumnRows {

    private ColumnRows() {}

    static Column column(CatalogRow row) throws SQLException {
        String generated = row.text("generated");
        Optional<String> expression = row.optional("expression");
        return new Column(
                row.text("name"),
                row.text("type"),
                !row.flag("not_null"),
                generated.isEmpty() ? expression : Optional.empty(),
                identity(row),
                generated.isEmpty()
                        ? Optional.empty()
                        : expression.map(e -> new GeneratedExpression(e, generated.equals("s"))),
                row.optional("collation"),
                row.optional("comment"));
    }

    private static Optional<Identity> identity(CatalogRow row) throws SQLException {
        String kind = row.text("identity");
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Identity(kind.equals("a"), row.sequenceOptions()));
    }
}
