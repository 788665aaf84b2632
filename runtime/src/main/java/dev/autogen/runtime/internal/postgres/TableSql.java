package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.Validity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE, and the statements for what it cannot say: indexes, constraints that come later, comments. */
final class TableSql {

    private TableSql() {}

    static List<String> create(Table table) {
        List<String> inline = new ArrayList<>();
        table.columns().forEach(column -> inline.add(ColumnSql.definition(column)));
        Set<Constraint> after = after(table);
        table.constraints().stream()
                .filter(constraint -> !after.contains(constraint))
                .forEach(constraint -> inline.add(ConstraintSql.definition(constraint)));
        List<String> statements = new ArrayList<>();
        String body = inline.isEmpty() ? " ()" : inline(inline);
        statements.add((table.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                + Identifiers.quote(table.name())
                + body
                + table.options().map(options -> " " + options).orElse(""));
        table.indexes().forEach(index -> statements.add(IndexSql.create(table.name(), index, false)));
        after.forEach(constraint -> statements.add(
                "ALTER TABLE " + Identifiers.quote(table.name()) + " ADD " + ConstraintSql.definition(constraint)));
        statements.addAll(comments(table));
        return statements;
    }

    private static String inline(List<String> parts) {
        return " (\n    " + String.join(",\n    ", parts) + "\n)";
    }

    /** Returns the constraints that CREATE TABLE cannot make, keys before the foreign keys that may need them. */
    private static Set<Constraint> after(Table table) {
        Set<Constraint> after = new LinkedHashSet<>();
        Set<List<String>> keys = new HashSet<>();
        Set<Set<String>> referable = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            // Of two keys over the same columns, CREATE TABLE makes one and says nothing; ADD CONSTRAINT makes both.
            if (isKey(constraint) && !keys.add(constraint.columns())) {
                after.add(constraint);
            } else if (isReferable(constraint)) {
                referable.add(new HashSet<>(constraint.columns()));
            }
        }
        for (Constraint constraint : table.constraints()) {
            // CREATE TABLE ignores NOT VALID, ADD CONSTRAINT does not.
            if (Validity.isOpen(constraint) || lacksItsKey(table, constraint, referable)) {
                after.add(constraint);
            }
        }
        return after;
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    }

    /** PostgreSQL takes no deferrable key for the target of a foreign key. */
    private static boolean isReferable(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.deferrability() == Deferrability.NOT_DEFERRABLE;
        }
        return constraint instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE;
    }

    /** A foreign key to its own table can need a unique index or a key that is made after the table. */
    private static boolean lacksItsKey(Table table, Constraint constraint, Set<Set<String>> referable) {
        return constraint instanceof ForeignKey key
                && key.referencedTable().equals(table.name())
                && !referable.contains(new HashSet<>(key.referencedColumns()));
    }

    private static List<String> comments(Table table) {
        List<String> comments = new ArrayList<>();
        if (table.comment().isPresent()) {
            comments.add(CommentSql.on(CommentTarget.of(CommentTarget.Kind.TABLE, table.name()), table.comment()));
        }
        table.columns().stream()
                .filter(c -> c.comment().isPresent())
                .forEach(c -> comments.add(CommentSql.onColumn(table.name(), c.name(), c.comment())));
        table.constraints().forEach(c -> commentOn(
                        CommentTarget.constraint(table.name(), c.name().text()), c.comment())
                .ifPresent(comments::add));
        table.indexes().forEach(i -> commentOn(
                        CommentTarget.of(
                                CommentTarget.Kind.INDEX,
                                table.name().sibling(i.name().text())),
                        i.comment())
                .ifPresent(comments::add));
        return comments;
    }

    private static Optional<String> commentOn(CommentTarget target, Optional<String> text) {
        return text.map(t -> CommentSql.on(target, text));
    }
}
