package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows before the first operation tell of those that a later one meets: what is still so, or follows from them by a
 * new name or a new type. That alone can be asked about.
 */
final class RowsBefore {

    private final ColumnTypes types;
    private final Set<QualifiedName> otherTables = new HashSet<>();
    /** The names that renamed tables have now. */
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();

    private final ColumnsBefore columns = new ColumnsBefore();
    private final NewTypes made = new NewTypes();

    RowsBefore(ColumnTypes types) {
        this.types = types;
    }

    /** Tells whether a table is there, be it under another name. */
    boolean has(QualifiedName table) {
        return !otherTables.contains(table);
    }

    /** Returns the name that a table has now. */
    QualifiedName now(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    /** Tells whether it is known what columns will hold. */
    boolean has(QualifiedName table, Collection<String> names) {
        return has(table)
                && names.stream().allMatch(name -> columns.of(new ColumnReference(table, name))
                        .isPresent());
    }

    /** Tells whether an expression of these words can be asked; a value that an enum does not have yet cannot be. */
    boolean hasWords(QualifiedName table, Collection<String> words) {
        return has(table, words)
                && (!made.isAnyAltered()
                        || words.stream().flatMap(w -> type(table, w).stream()).noneMatch(made::isAltered));
    }

    /** Tells whether columns are what they are now, under the same names. */
    boolean isSame(QualifiedName table, Collection<String> names) {
        return has(table) && names.stream().noneMatch(name -> columns.isTouched(table, name));
    }

    /** Returns those of some words that are columns which change. */
    List<String> changed(QualifiedName table, Collection<String> words) {
        return words.stream().filter(word -> columns.isTouched(table, word)).toList();
    }

    /** Returns the type that a column has now, where nothing but its name changes. */
    Optional<String> type(QualifiedName table, String column) {
        return name(table, column).flatMap(name -> types.of(now(table), name));
    }

    /** Returns the name that a column has now, where nothing but that changes. */
    Optional<String> name(QualifiedName table, String column) {
        return then(new ColumnReference(table, column)).flatMap(ColumnsBefore.Then::name);
    }

    /** Returns what a column will hold, in the words of its table as it is now. */
    Optional<String> expression(QualifiedName table, String column) {
        return then(new ColumnReference(table, column)).map(ColumnsBefore.Then::expression);
    }

    private Optional<ColumnsBefore.Then> then(ColumnReference column) {
        return columns.of(column).filter(then -> has(column.table()));
    }

    /** Returns the name that a table will have. */
    private QualifiedName later(QualifiedName now) {
        return tables.entrySet().stream()
                .filter(renamed -> renamed.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(now);
    }

    /** Returns the column that one of now will be, where it is known what becomes of its values. */
    Optional<ColumnReference> later(ColumnReference now) {
        QualifiedName table = later(now.table());
        return has(table) ? columns.later(new ColumnReference(table, now.column())) : Optional.empty();
    }

    /** Returns the name that a column has now, where it is known what becomes of its values. */
    Optional<String> origin(QualifiedName table, String column) {
        return then(new ColumnReference(table, column)).map(ColumnsBefore.Then::origin);
    }

    /** Tells whether a column of now is still there, be it under another name, with the values it has. */
    boolean isKept(QualifiedName table, String column) {
        return later(new ColumnReference(table, column))
                .flatMap(this::then)
                .filter(ColumnsBefore.Then::same)
                .isPresent();
    }

    /** Returns what a column of now, be it under another name, will hold, in the words of its table as it is now. */
    Optional<String> valueOf(QualifiedName table, String column) {
        return later(new ColumnReference(table, column)).flatMap(this::then).map(ColumnsBefore.Then::expression);
    }

    /** Returns the rows for which a condition holds that speaks of columns as they will be. */
    String rows(QualifiedName table, Collection<String> names, String condition) {
        String rows = "SELECT * FROM " + Identifiers.quote(now(table)) + " WHERE ";
        if (isSame(table, names)) {
            return rows + condition;
        }
        String first = names.iterator().next();
        Optional<String> name = names.size() == 1 ? name(table, first) : Optional.empty();
        return name.isPresent()
                ? rows + SqlWords.renaming(condition, first, name.get())
                : rows + "(SELECT " + condition + " FROM (" + values(table, names) + ") AS next)";
    }

    /** Returns a source of rows with these columns as they will be. */
    String source(QualifiedName table, Collection<String> names) {
        String source = Identifiers.quote(now(table));
        return isSame(table, names) ? source : "(" + values(table, names) + " FROM " + source + ") AS next";
    }

    /** Returns a select of columns as they will be, in the words of their table as it is now. */
    String values(QualifiedName table, Collection<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> expression(table, name).ifPresent(value -> values.put(name, value)));
        return values.entrySet().stream()
                .map(e -> e.getValue() + " AS " + Identifiers.quote(e.getKey()))
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    /** Returns the types that come before. */
    NewTypes types() {
        return made;
    }

    void note(Operation operation) {
        if (operation instanceof CreateTable create) {
            otherTables.add(create.table().name());
        } else if (operation instanceof DropTable drop) {
            otherTables.add(drop.name());
        } else if (operation instanceof RenameTable rename) {
            renamed(rename.table(), rename.table().sibling(rename.newName()));
        } else if (operation instanceof AddColumn add) {
            other(add.table(), add.column().name());
        } else if (operation instanceof DropColumn drop) {
            other(drop.table(), drop.column());
        } else if (operation instanceof RenameColumn rename) {
            columns.renamed(
                    new ColumnReference(rename.table(), rename.column()),
                    new ColumnReference(rename.table(), rename.newName()));
        } else if (operation instanceof FillColumn fill) {
            other(fill.table(), fill.column());
        } else if (operation instanceof WriteRows write) {
            if (write.from().isPresent()) {
                otherTables.add(write.table());
            }
            write.values().forEach(v -> other(write.table(), v.column()));
        } else if (operation instanceof Backfill backfill) {
            backfill.assignments().forEach(a -> other(backfill.table(), a.column()));
        } else if (operation instanceof ReplaceValue replace) {
            replaced(new ColumnReference(replace.table(), replace.column()), "", replace.value(), replace.newValue());
        } else if (operation instanceof AlterColumn alter) {
            alter.changes().stream()
                    .filter(ColumnChange.Type.class::isInstance)
                    .forEach(change -> retyped(alter, (ColumnChange.Type) change));
        }
        made.note(operation);
    }

    /** Tells whether a column has other values by now. */
    boolean converts() {
        return columns.converts();
    }

    private void retyped(AlterColumn alter, ColumnChange.Type change) {
        ColumnReference column = new ColumnReference(alter.table(), alter.column());
        Optional<String> value = made.isIn(change.type())
                ? Optional.empty()
                : new Retyped(alter.column(), change).expression(this, alter.table());
        columns.become(column, value);
    }

    /** Has a column hold one value for another, by the text of both. */
    void replaced(ColumnReference column, String cast, String value, String newValue) {
        columns.become(
                column,
                expression(column.table(), column.column())
                        .map(was -> "CASE " + was + cast + " WHEN " + Identifiers.literal(value) + " THEN "
                                + Identifiers.literal(newValue) + " ELSE " + was + cast + " END"));
    }

    private void renamed(QualifiedName from, QualifiedName to) {
        if (otherTables.remove(from)) {
            otherTables.add(to);
        } else {
            tables.put(to, now(from));
            otherTables.remove(to);
        }
        otherTables.add(from);
        tables.remove(from);
        columns.renamed(from, to);
    }

    private void other(QualifiedName table, String column) {
        columns.become(new ColumnReference(table, column), Optional.empty());
    }
}
