package dev.autogen.runtime.postgres;

import dev.autogen.runtime.operation.CommentTarget;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.Validity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE, and the statements for what it cannot say: indexes, constraints that come later, comments. */
final class TableSql {

    private TableSql() {}

    static List<String> create(Table table) {
        List<String> inline = new ArrayList<>();
        List<String> after = new ArrayList<>();
        table.columns().forEach(column -> inline.add(ColumnSql.definition(column)));
        Set<List<String>> keys = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            // CREATE TABLE ignores NOT VALID, ADD CONSTRAINT does not.
            if (Validity.isOpen(constraint) || refersToOwnIndex(table, constraint) || repeatsKey(constraint, keys)) {
                after.add("ALTER TABLE " + Identifiers.quote(table.name()) + " ADD "
                        + ConstraintSql.definition(constraint));
            } else {
                inline.add(ConstraintSql.definition(constraint));
            }
        }
        List<String> statements = new ArrayList<>();
        String body = inline.isEmpty() ? " ()" : inline(inline);
        statements.add((table.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                + Identifiers.quote(table.name())
                + body);
        table.indexes().forEach(index -> statements.add(IndexSql.create(table.name(), index, false)));
        statements.addAll(after);
        statements.addAll(comments(table));
        return statements;
    }

    private static String inline(List<String> parts) {
        return " (\n    " + String.join(",\n    ", parts) + "\n)";
    }

    /** A foreign key to its own table can need one of its unique indexes, which are made after the table. */
    private static boolean refersToOwnIndex(Table table, Constraint constraint) {
        if (!(constraint instanceof ForeignKey key) || !key.referencedTable().equals(table.name())) {
            return false;
        }
        Set<String> referenced = new HashSet<>(key.referencedColumns());
        return table.constraints().stream()
                .filter(c -> c instanceof PrimaryKey || c instanceof UniqueConstraint)
                .noneMatch(c -> referenced.equals(new HashSet<>(c.columns())));
    }

    /** Of two keys over the same columns, CREATE TABLE makes one and says nothing; ADD CONSTRAINT makes both. */
    private static boolean repeatsKey(Constraint constraint, Set<List<String>> keys) {
        boolean isKey = constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
        return isKey && !keys.add(constraint.columns());
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
