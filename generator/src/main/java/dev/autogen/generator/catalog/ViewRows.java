package dev.autogen.generator.catalog;

import dev.autogen.runtime.schema.View;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a view of a row of {@code views.sql}. */
final class ViewRows {

    private ViewRows() {}

    /** Returns the view, yet without what it uses. */
    static View view(CatalogRow row) throws SQLException {
        List<String> columns = row.list("commented_columns");
        List<String> comments = row.list("column_comments");
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), comments.get(i));
        }
        return new View(
                row.name("schema", "name"),
                row.text("query"),
                row.options("options"),
                row.optional("comment"),
                byColumn,
                Map.of());
    }
}
