package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The guards of constraints that are added to a table with rows. */
final class ConstraintGuards {

    private final RowsBefore before;
    private final QualifiedName table;

    ConstraintGuards(RowsBefore before, QualifiedName table) {
        this.before = before;
        this.table = table;
    }

    RowGuard notNull(String column) {
        return guard(
                "NOT NULL of column \"" + column + "\"",
                before.rows(table, List.of(column), Identifiers.quote(column) + " IS NULL"));
    }

    /** A column that must have a value finds none in the rows that are there. */
    Optional<RowGuard> newColumn(Column column) {
        return column.needsValue()
                ? Optional.of(guard(
                        "NOT NULL of the new column \"" + column.name() + "\", which has no fill",
                        "SELECT * FROM " + Identifiers.quote(before.now(table))))
                : Optional.empty();
    }

    Optional<RowGuard> of(Constraint constraint) {
        String name = constraint.name().text();
        if (!before.has(table, constraint.columns())) {
            return Optional.empty();
        } else if (constraint instanceof PrimaryKey key) {
            return Optional.of(duplicates("primary key \"" + name + "\"", key.columns(), true));
        } else if (constraint instanceof UniqueConstraint unique) {
            return Optional.of(
                    duplicates("unique constraint \"" + name + "\"", unique.columns(), unique.nullsNotDistinct()));
        } else if (constraint instanceof ForeignKey key && key.validated() && key.enforced()) {
            return before.has(key.referencedTable(), key.referencedColumns())
                    ? Optional.of(orphans(key))
                    : Optional.empty();
        } else if (constraint instanceof CheckConstraint check && check.validated() && check.enforced()) {
            Set<String> words = SqlWords.in(check.expression());
            return before.hasWords(table, words)
                    ? Optional.of(guard(
                            "check constraint \"" + name + "\"",
                            before.rows(table, before.changed(table, words), "NOT (" + check.expression() + ")")))
                    : Optional.empty();
        } else if (constraint instanceof ExcludeConstraint exclude) {
            Set<String> words = SqlWords.in(exclude.definition());
            return before.hasWords(table, words) && before.isSame(table, words)
                    ? ExclusionGuard.of(before.now(table), exclude)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    Optional<RowGuard> of(Index index) {
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
        String rule = "unique index \"" + index.name().text() + "\"";
        if (words.isEmpty()) {
            return Optional.of(duplicates(rule, columns, index.isNullsNotDistinct()));
        }
        List<String> keys =
                index.parts().stream().map(ConstraintGuards::expression).toList();
        return before.isSame(table, columns) && before.isSame(table, words)
                ? Optional.of(duplicates(
                        before.now(table),
                        rule,
                        keys,
                        Identifiers.quote(before.now(table)),
                        index.isNullsNotDistinct(),
                        index.predicate()))
                : Optional.empty();
    }

    private static String expression(IndexPart part) {
        return part.expression() ? "(" + part.text() + ")" : Identifiers.quote(part.text());
    }

    private RowGuard duplicates(String rule, List<String> columns, boolean nullsToo) {
        List<String> keys = columns.stream().map(Identifiers::quote).toList();
        return duplicates(before.now(table), rule, keys, before.source(table, columns), nullsToo, Optional.empty());
    }

    static RowGuard duplicates(
            QualifiedName table,
            String rule,
            List<String> keys,
            String source,
            boolean nullsToo,
            Optional<String> predicate) {
        List<String> conditions = new ArrayList<>();
        predicate.ifPresent(p -> conditions.add("(" + p + ")"));
        if (!nullsToo) {
            keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
        }
        String list = String.join(", ", keys);
        return new RowGuard(
                name(table),
                rule,
                "SELECT " + list + ", count(*) AS rows FROM " + source
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " GROUP BY "
                        + list + " HAVING count(*) > 1",
                Optional.empty(),
                true,
                false);
    }

    private RowGuard orphans(ForeignKey key) {
        boolean same = before.isSame(table, key.columns());
        String child = same ? "child." : "next.";
        List<String> joins = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joins.add("parent." + Identifiers.quote(key.referencedColumns().get(i)) + " = " + child
                    + Identifiers.quote(key.columns().get(i)));
        }
        String present = key.columns().stream()
                .map(c -> child + Identifiers.quote(c) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        QualifiedName referenced = key.referencedTable();
        String parent = before.isSame(referenced, key.referencedColumns())
                ? Identifiers.quote(before.now(referenced))
                : "(" + before.values(referenced, key.referencedColumns()) + " FROM "
                        + Identifiers.quote(before.now(referenced)) + ")";
        String next = same ? "" : " CROSS JOIN LATERAL (" + before.values(table, key.columns()) + ") AS next";
        return guard(
                "foreign key \"" + key.name().text() + "\" to \"" + referenced + "\"",
                "SELECT child.* FROM " + Identifiers.quote(before.now(table)) + " AS child" + next + " WHERE " + present
                        + " AND NOT EXISTS (SELECT FROM " + parent + " AS parent WHERE " + String.join(" AND ", joins)
                        + ")");
    }

    private RowGuard guard(String rule, String offenders) {
        return new RowGuard(name(before.now(table)), rule, offenders);
    }

    static String name(QualifiedName table) {
        return "\"" + table + "\"";
    }
}
