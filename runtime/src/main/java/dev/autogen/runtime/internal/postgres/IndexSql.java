package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.util.stream.Collectors;

/** CREATE INDEX. */
final class IndexSql {

    private IndexSql() {}

    static String create(QualifiedName table, Index index, boolean concurrently) {
        StringBuilder sql = new StringBuilder(index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        sql.append(concurrently ? "CONCURRENTLY " : "")
                .append(Identifiers.quote(index.name().text()))
                .append(" ON ")
                .append(Identifiers.quote(table))
                .append(index.method().equals("btree") ? "" : " USING " + Identifiers.quote(index.method()))
                .append(index.parts().stream().map(IndexSql::part).collect(Collectors.joining(", ", " (", ")")))
                .append(ConstraintSql.include(index.include()))
                .append(index.isNullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
        if (!index.storage().isEmpty()) {
            sql.append(index.storage().entrySet().stream()
                    .map(e -> Identifiers.quote(e.getKey()) + " = " + Identifiers.literal(e.getValue()))
                    .collect(Collectors.joining(", ", " WITH (", ")")));
        }
        index.predicate().ifPresent(p -> sql.append(" WHERE ").append(p));
        return sql.toString();
    }

    private static String part(IndexPart part) {
        String nulls = part.nullsFirst() == part.descending() ? "" : part.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return (part.expression() ? "(" + part.text() + ")" : Identifiers.quote(part.text()))
                + part.collation().map(c -> " COLLATE " + c).orElse("")
                + part.operatorClass().map(o -> " " + o).orElse("")
                + (part.descending() ? " DESC" : "")
                + nulls;
    }
}
