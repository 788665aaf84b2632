package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Identity;
import java.util.List;

/** The definition of a column, as CREATE TABLE and ADD COLUMN take it. */
final class ColumnSql {

    private ColumnSql() {}

    static String definition(Column column) {
        StringBuilder sql = new StringBuilder(Identifiers.quote(column.name()));
        sql.append(' ').append(column.type());
        column.collation().ifPresent(c -> sql.append(" COLLATE ").append(c));
        column.defaultValue().ifPresent(d -> sql.append(" DEFAULT ").append(d));
        column.identityDefinition().ifPresent(i -> sql.append(' ').append(identity(i)));
        column.generated().ifPresent(g -> sql.append(" GENERATED ALWAYS AS (")
                .append(g.expression())
                .append(g.stored() ? ") STORED" : ") VIRTUAL"));
        sql.append(column.nullable() ? "" : " NOT NULL");
        return sql.toString();
    }

    /** Returns an identity; its sequence takes the type of the column, which AS may not repeat. */
    static String identity(Identity identity) {
        List<String> options = SequenceSql.differing(identity.options());
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }
}
