package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with all that belongs to it.
 *
 * @param name the name
 * @param columns the columns, in order
 * @param constraints the constraints; at most one of them is a primary key
 * @param indexes the indexes that no constraint owns
 * @param comment the comment
 * @param unlogged whether it is kept out of the write-ahead log
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        Optional<String> comment,
        boolean unlogged)
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

    /** Makes a table that is logged, as tables usually are. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            Optional<String> comment) {
        this(name, columns, constraints, indexes, comment, false);
    }

    /** Returns a table of columns, constraints, indexes and a comment, given in any order. */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        boolean unlogged = collect(elements, columns, constraints, indexes, comments);
        if (comments.size() > 1) {
            throw new IllegalArgumentException("Table \"" + name + "\" has two comments.");
        }
        return new Table(name, columns, constraints, indexes, comments.stream().findFirst(), unlogged);
    }

    /** Returns whether the table is said to be unlogged. */
    private static boolean collect(
            List<? extends TableElement> elements,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            List<String> comments) {
        boolean unlogged = false;
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            } else if (element instanceof Index index) {
                indexes.add(index);
            } else if (element instanceof TableComment comment) {
                comments.add(comment.text());
            } else if (element instanceof TableElements several) {
                unlogged |= collect(several.elements(), columns, constraints, indexes, comments);
            } else {
                unlogged |= element instanceof Unlogged;
            }
        }
        return unlogged;
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
        return new Table(other, columns, constraints, indexes, comment, unlogged);
    }

    public Table withColumns(List<Column> other) {
        return new Table(name, other, constraints, indexes, comment, unlogged);
    }

    public Table withConstraints(List<? extends Constraint> other) {
        return new Table(name, columns, List.copyOf(other), indexes, comment, unlogged);
    }

    public Table withIndexes(List<Index> other) {
        return new Table(name, columns, constraints, other, comment, unlogged);
    }

    public Table withComment(Optional<String> other) {
        return new Table(name, columns, constraints, indexes, other, unlogged);
    }

    public Table withUnlogged(boolean other) {
        return new Table(name, columns, constraints, indexes, comment, other);
    }
}
