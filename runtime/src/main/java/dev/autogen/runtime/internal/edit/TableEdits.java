package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.change.Comments;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The changes of one table, each a function from the table before to the table after. */
final class TableEdits {

    private TableEdits() {}

    static Table add(Table table, Column column) {
        require(table.column(column.name()).isEmpty(), "there is a column \"" + column.name() + "\" already");
        return table.withColumns(plus(table.columns(), column));
    }

    static Table add(Table table, Constraint constraint) {
        String name = constraint.name().text();
        require(table.constraint(name).isEmpty(), "there is a constraint \"" + name + "\" already");
        return table.withConstraints(plus(table.constraints(), constraint));
    }

    static Table add(Table table, Index index) {
        return table.withIndexes(plus(table.indexes(), index));
    }

    static Table dropColumn(Table table, String column) {
        require(table.column(column).isPresent(), "there is no column \"" + column + "\"");
        return table.withColumns(table.columns().stream()
                        .filter(c -> !c.name().equals(column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(c -> !Involvement.of(c, column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> !Involvement.of(i, column))
                        .toList());
    }

    static Table alterColumn(Table table, AlterColumn alter) {
        return table.withColumns(change(table.columns(), Column::name, alter.column(), "column", column -> {
            Column after = column;
            for (ColumnChange step : alter.changes()) {
                after = step.applyTo(after);
            }
            return after;
        }));
    }

    static Table dropConstraint(Table table, String name) {
        require(table.constraint(name).isPresent(), "there is no constraint \"" + name + "\"");
        return table.withConstraints(table.constraints().stream()
                .filter(c -> !c.name().text().equals(name))
                .toList());
    }

    static Table renameConstraint(Table table, String name, String newName) {
        require(table.constraint(newName).isEmpty(), "there is a constraint \"" + newName + "\" already");
        return editConstraint(
                table, name, c -> c.named(new ObjectName(newName, c.name().chosen())));
    }

    static Table validate(Table table, String name) {
        return editConstraint(table, name, Validity::settled);
    }

    static Table replace(Table table, Constraint constraint) {
        return editConstraint(table, constraint.name().text(), c -> constraint);
    }

    static Table commentConstraint(Table table, String name, Optional<String> text) {
        return editConstraint(table, name, c -> Comments.of(c, text));
    }

    private static Table editConstraint(Table table, String name, UnaryOperator<Constraint> edit) {
        return table.withConstraints(change(table.constraints(), c -> c.name().text(), name, "constraint", edit));
    }

    static Table dropIndex(Table table, String name) {
        return table.withIndexes(table.indexes().stream()
                .filter(i -> !i.name().text().equals(name))
                .toList());
    }

    static Table renameIndex(Table table, String name, String newName) {
        return editIndex(
                table, name, i -> i.named(new ObjectName(newName, i.name().chosen())));
    }

    static Table commentIndex(Table table, String name, Optional<String> text) {
        return editIndex(table, name, i -> i.withComment(text));
    }

    private static Table editIndex(Table table, String name, UnaryOperator<Index> edit) {
        return table.withIndexes(change(table.indexes(), i -> i.name().text(), name, "index", edit));
    }

    static Table renameColumn(Table table, String from, String to) {
        require(table.column(to).isEmpty(), "there is a column \"" + to + "\" already");
        UnaryOperator<String> text = sql -> SqlWords.renaming(sql, from, to);
        List<Column> columns = change(table.columns(), Column::name, from, "column", c -> c.withName(to));
        return table.withColumns(columns.stream()
                        .map(c -> c.withGenerated(c.generated().map(g -> g.withExpression(text.apply(g.expression())))))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(c -> renameIn(c, from, to))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.withInclude(replace(i.include(), from, to))
                                .withWhere(i.predicate().map(text))
                                .withParts(i.parts().stream()
                                        .map(p -> p.withText(
                                                p.expression()
                                                        ? text.apply(p.text())
                                                        : p.text().equals(from) ? to : p.text()))
                                        .toList()))
                        .toList());
    }

    private static Constraint renameIn(Constraint constraint, String from, String to) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(
                    key.name(),
                    replace(key.columns(), from, to),
                    replace(key.include(), from, to),
                    key.deferrability(),
                    key.comment());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(
                    unique.name(),
                    replace(unique.columns(), from, to),
                    replace(unique.include(), from, to),
                    unique.nullsNotDistinct(),
                    unique.deferrability(),
                    unique.comment());
        }
        if (constraint instanceof ForeignKey key) {
            ForeignKey renamed = key.setting(replace(key.setColumns(), from, to).toArray(String[]::new));
            return References.with(
                    renamed, replace(key.columns(), from, to), key.referencedTable(), key.referencedColumns());
        }
        if (constraint instanceof CheckConstraint check) {
            return check.withExpression(SqlWords.renaming(check.expression(), from, to));
        }
        ExcludeConstraint exclude = (ExcludeConstraint) constraint;
        return new ExcludeConstraint(
                exclude.name(), SqlWords.renaming(exclude.definition(), from, to), exclude.comment());
    }

    static List<String> replace(List<String> names, String from, String to) {
        return names.stream().map(n -> n.equals(from) ? to : n).toList();
    }

    private static <T> List<T> change(
            List<T> items, Function<T, String> nameOf, String name, String kind, UnaryOperator<T> edit) {
        require(items.stream().anyMatch(i -> nameOf.apply(i).equals(name)), "there is no " + kind + " \"" + name + '"');
        return items.stream()
                .map(i -> nameOf.apply(i).equals(name) ? edit.apply(i) : i)
                .toList();
    }

    private static <T> List<T> plus(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
