package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with its columns, constraints and indexes.
 *
 * @param name the name
 * @param columns the columns, in order
 * @param constraints the constraints; at most one of them is a primary key
 * @param indexes the indexes that no constraint owns
 * @param comment the comment
 * @param unlogged whether it is UNLOGGED
 * @param options the clauses after the columns, such as {@code partition by range (created)}
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        Optional<String> comment,
        boolean unlogged,
        Optional<String> options)
        implements Named {

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        if (constraints.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("Table \"" + name + "\" has two primary keys.");
        }
    }

    /** Creates a logged table without options. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            Optional<String> comment) {
        this(name, columns, constraints, indexes, comment, false, Optional.empty());
    }

    /** Returns a table of columns, constraints, indexes and a comment, given in any order. */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<TableElement> words = new ArrayList<>();
        collect(elements, columns, constraints, indexes, words);
        return new Table(
                name,
                columns,
                constraints,
                indexes,
                only(name, "comments", words, TableComment.class).map(TableComment::text),
                words.stream().anyMatch(Unlogged.class::isInstance),
                only(name, "sets of options", words, TableOptions.class).map(TableOptions::sql));
    }

    private static <E> Optional<E> only(QualifiedName table, String what, List<TableElement> words, Class<E> kind) {
        List<E> found = words.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("Table \"" + table + "\" has two " + what + ".");
        }
        return found.stream().findFirst();
    }

    /** Sorts elements by kind. The rest are options of the whole table. */
    private static void collect(
            List<? extends TableElement> elements,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            List<TableElement> words) {
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            } else if (element instanceof Index index) {
                indexes.add(index);
            } else if (element instanceof TableElements several) {
                collect(several.elements(), columns, constraints, indexes, words);
            } else {
                words.add(element);
            }
        }
    }

    /** Returns the column of that name. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** Returns the constraint of that name. */
    public Optional<Constraint> constraint(String constraintName) {
        return constraints.stream()
                .filter(c -> c.name().text().equals(constraintName))
                .findFirst();
    }

    /** Returns the index of that name. */
    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(i -> i.name().text().equals(indexName)).findFirst();
    }

    /** Returns the primary key. */
    public Optional<PrimaryKey> primaryKey() {
        return constraintsOf(PrimaryKey.class).findFirst();
    }

    /** Returns the constraints of one kind, in order. */
    public <C extends Constraint> Stream<C> constraintsOf(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    public Table withName(QualifiedName other) {
        return new Table(other, columns, constraints, indexes, comment, unlogged, options);
    }

    public Table withColumns(List<Column> other) {
        return new Table(name, other, constraints, indexes, comment, unlogged, options);
    }

    public Table withConstraints(List<? extends Constraint> other) {
        return new Table(name, columns, List.copyOf(other), indexes, comment, unlogged, options);
    }

    public Table withIndexes(List<Index> other) {
        return new Table(name, columns, constraints, other, comment, unlogged, options);
    }

    public Table withComment(Optional<String> other) {
        return new Table(name, columns, constraints, indexes, other, unlogged, options);
    }

    public Table withUnlogged(boolean other) {
        return new Table(name, columns, constraints, indexes, comment, other, options);
    }

    public Table withOptions(Optional<String> other) {
        return new Table(name, columns, constraints, indexes, comment, unlogged, other);
    }
}
