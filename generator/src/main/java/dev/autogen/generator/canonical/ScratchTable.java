package dev.autogen.generator.canonical;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The temporary twin of a table that has checks, generated columns or indexes with texts of their own.
 *
 * @param model the table in the model
 * @param name the twin's name in pg_temp, that of the table if it is free: a text may speak of it
 */
record ScratchTable(Table model, String name) {

    /** Tells whether a table needs a twin. */
    static boolean isNeededFor(Table table) {
        return table.columns().stream().anyMatch(c -> c.generated().isPresent())
                || table.constraints().stream().anyMatch(ScratchTable::hasText)
                || table.indexes().stream().anyMatch(IndexText::isNeededFor);
    }

    List<Column> generated() {
        return model.columns().stream().filter(c -> c.generated().isPresent()).toList();
    }

    List<Constraint> constraints() {
        return model.constraints().stream().filter(ScratchTable::hasText).toList();
    }

    List<Index> indexes() {
        return model.indexes().stream().filter(IndexText::isNeededFor).toList();
    }

    /** Returns what makes the table with its plain columns. */
    Script base() {
        List<Column> plain = model.columns().stream()
                .filter(c -> c.generated().isEmpty())
                .map(ScratchTable::bare)
                .toList();
        return new Script().add(new CreateTable(Table.of(Script.temporary(name), plain)));
    }

    /** Returns what makes the table with every column plain, for expressions over them. */
    Script flat() {
        List<Column> all = model.columns().stream().map(ScratchTable::bare).toList();
        return new Script().add(new CreateTable(Table.of(Script.temporary(name), all)));
    }

    Script add(Column generated) {
        Column column = bare(generated).withGenerated(generated.generated());
        return new Script().add(new AddColumn(Script.temporary(name), column));
    }

    Script add(Constraint constraint, int number) {
        return new Script().add(new AddConstraint(Script.temporary(name), named(constraint, number)));
    }

    Script add(Index index, int number) {
        Index renamed = index.named(ObjectName.given(indexName(number))).withComment(Optional.empty());
        return IndexText.script(new CreateIndex(Script.temporary(name), renamed, false));
    }

    Script all() {
        Script script = base();
        generated().forEach(column -> script.addAll(add(column)));
        for (int i = 0; i < constraints().size(); i++) {
            script.addAll(add(constraints().get(i), i));
        }
        for (int i = 0; i < indexes().size(); i++) {
            script.addAll(add(indexes().get(i), i));
        }
        return script;
    }

    /** Returns the model's table in the server's words. */
    Table canonical(Schema read) {
        Table twin = read.tables().find(QualifiedName.of(name)).orElseThrow();
        int generatedFrom = model.columns().size() - generated().size();
        List<Column> columns = new ArrayList<>();
        for (Column column : model.columns()) {
            int place = generated().indexOf(column);
            columns.add(
                    place < 0
                            ? column
                            : column.withGenerated(
                                    twin.columns().get(generatedFrom + place).generated()));
        }
        return model.withColumns(columns)
                .withConstraints(model.constraints().stream()
                        .map(c -> canonical(c, twin))
                        .toList())
                .withIndexes(
                        model.indexes().stream().map(i -> canonical(i, twin)).toList());
    }

    private Constraint canonical(Constraint constraint, Table twin) {
        int number = constraints().indexOf(constraint);
        if (number < 0) {
            return constraint;
        }
        Constraint read = twin.constraint("k" + number).orElseThrow();
        if (constraint instanceof CheckConstraint check) {
            return check.withExpression(((CheckConstraint) read).expression());
        }
        return new ExcludeConstraint(constraint.name(), ((ExcludeConstraint) read).definition(), constraint.comment());
    }

    private Index canonical(Index index, Table twin) {
        int number = indexes().indexOf(index);
        return number < 0
                ? index
                : twin.index(indexName(number))
                        .orElseThrow()
                        .named(index.name())
                        .withComment(index.comment());
    }

    private String indexName(int number) {
        return "autogen_" + number + "_" + Integer.toHexString(model.name().hashCode());
    }

    private static Constraint named(Constraint constraint, int number) {
        ObjectName name = ObjectName.given("k" + number);
        return constraint instanceof CheckConstraint check
                ? CheckConstraint.of(name, check.expression())
                : ExcludeConstraint.of(name, ((ExcludeConstraint) constraint).definition());
    }

    private static Column bare(Column column) {
        return Column.of(column.name(), column.type()).withCollation(column.collation());
    }

    private static boolean hasText(Constraint constraint) {
        return constraint instanceof CheckConstraint || constraint instanceof ExcludeConstraint;
    }
}
