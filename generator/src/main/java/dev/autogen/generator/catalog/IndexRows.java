package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes indexes of the rows of {@code indexes.sql} and {@code index-parts.sql}. */
final class IndexRows {

    private IndexRows() {}

    /** Returns the index of the row, yet without its parts. */
    static Index index(CatalogRow row) throws SQLException {
        return new Index(
                ObjectName.given(row.text("name")),
                row.flag("is_unique"),
                row.text("method"),
                List.of(),
                row.list("include"),
                row.flag("nulls_not_distinct"),
                row.optional("predicate"),
                row.options("storage"),
                row.flag("is_valid"),
                row.optional("comment"));
    }

    static IndexPart part(CatalogRow row) throws SQLException {
        Optional<String> expression = row.optional("expression").map(IndexRows::withoutOuterParentheses);
        Optional<String> options = row.optional("operator_class_options");
        Optional<String> operatorClass = row.optional("operator_class");
        return new IndexPart(
                expression.isPresent() ? expression.get() : row.text("column_name"),
                expression.isPresent(),
                row.optional("collation"),
                operatorClass.map(c -> c + options.map(o -> " (" + o + ")").orElse("")),
                row.flag("descending"),
                row.flag("nulls_first"));
    }

    /** pg_get_indexdef puts one pair around all that does not look like a function call. */
    private static String withoutOuterParentheses(String key) {
        return key.startsWith("(") ? key.substring(1, key.length() - 1) : key;
    }
}
