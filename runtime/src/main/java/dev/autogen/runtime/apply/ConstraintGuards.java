package dev.autogen.runtime.apply;

import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.postgres.SqlWords;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The guards of constraints that are added to a table with rows. */
final class ConstraintGuards {

    private ConstraintGuards() {}

    static RowGuard notNull(QualifiedName table, String column) {
        return new RowGuard(
                name(table),
                "NOT NULL of column \"" + column + "\"",
                "SELECT * FROM " + Identifiers.quote(table) + " WHERE " + Identifiers.quote(column) + " IS NULL");
    }

    /** A column that must have a value finds none in the rows that are there. */
    static Optional<RowGuard> newColumn(QualifiedName table, Column column) {
        boolean filled = column.nullable()
                || column.defaultValue().isPresent()
                || column.identity().isPresent()
                || column.generated().isPresent();
        return filled
                ? Optional.empty()
                : Optional.of(new RowGuard(
                        name(table),
                        "NOT NULL of the new column \"" + column.name() + "\", which nothing fills",
                        "SELECT * FROM " + Identifiers.quote(table)));
    }

    static Optional<RowGuard> of(QualifiedName table, Constraint constraint, RowsBefore before) {
        String rule = "constraint \"" + constraint.name().text() + "\"";
        if (!before.has(table, constraint.columns())) {
            return Optional.empty();
        } else if (constraint instanceof PrimaryKey key) {
            return Optional.of(
                    duplicates(table, "primary key \"" + key.name().text() + "\"", quoted(key.columns()), true, ""));
        } else if (constraint instanceof UniqueConstraint unique) {
            return Optional.of(
                    duplicates(table, "unique " + rule, quoted(unique.columns()), unique.nullsNotDistinct(), ""));
        } else if (constraint instanceof ForeignKey key && key.validated() && key.enforced()) {
            return before.has(key.referencedTable(), key.referencedColumns())
                    ? Optional.of(orphans(table, key))
                    : Optional.empty();
        } else if (constraint instanceof CheckConstraint check && check.validated() && check.enforced()) {
            boolean settled = before.hasWords(table, List.copyOf(SqlWords.in(check.expression())));
            return settled
                    ? Optional.of(new RowGuard(
                            name(table),
                            "check " + rule,
                            "SELECT * FROM " + Identifiers.quote(table) + " WHERE NOT (" + check.expression() + ")"))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    static Optional<RowGuard> of(QualifiedName table, Index index, RowsBefore before) {
        List<String> columns = new ArrayList<>();
        List<String> words = new ArrayList<>();
        index.parts().forEach(p -> {
            if (p.expression()) {
                words.addAll(SqlWords.in(p.text()));
            } else {
                columns.add(p.text());
            }
        });
        index.predicate().ifPresent(p -> words.addAll(SqlWords.in(p)));
        if (!index.isUnique() || !before.has(table, columns) || !before.hasWords(table, words)) {
            return Optional.empty();
        }
        List<String> keys =
                index.parts().stream().map(ConstraintGuards::expression).toList();
        String where = index.predicate().map(p -> "(" + p + ")").orElse("");
        return Optional.of(duplicates(
                table, "unique index \"" + index.name().text() + "\"", keys, index.isNullsNotDistinct(), where));
    }

    private static String expression(IndexPart part) {
        return part.expression() ? "(" + part.text() + ")" : Identifiers.quote(part.text());
    }

    private static RowGuard duplicates(
            QualifiedName table, String rule, List<String> keys, boolean nullsToo, String where) {
        List<String> conditions = new ArrayList<>();
        if (!where.isEmpty()) {
            conditions.add(where);
        }
        if (!nullsToo) {
            keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
        }
        String list = String.join(", ", keys);
        return new RowGuard(
                name(table),
                rule,
                "SELECT " + list + ", count(*) AS rows FROM " + Identifiers.quote(table)
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " GROUP BY "
                        + list + " HAVING count(*) > 1");
    }

    private static RowGuard orphans(QualifiedName table, ForeignKey key) {
        List<String> joins = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joins.add("parent." + Identifiers.quote(key.referencedColumns().get(i)) + " = child."
                    + Identifiers.quote(key.columns().get(i)));
        }
        String present = key.columns().stream()
                .map(c -> "child." + Identifiers.quote(c) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return new RowGuard(
                name(table),
                "foreign key \"" + key.name().text() + "\" to \"" + key.referencedTable() + "\"",
                "SELECT child.* FROM " + Identifiers.quote(table) + " AS child WHERE " + present
                        + " AND NOT EXISTS (SELECT FROM " + Identifiers.quote(key.referencedTable())
                        + " AS parent WHERE " + String.join(" AND ", joins) + ")");
    }

    private static List<String> quoted(List<String> columns) {
        return columns.stream().map(Identifiers::quote).toList();
    }

    static String name(QualifiedName table) {
        return "\"" + table + "\"";
    }
}
