package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The temporary twin of a table that has checks, generated columns or indexes with texts of their own.
 *
 * @param model the table in the model
 * @param name the twin's name in pg_temp, that of the table if it is free: a text may speak of it
 */
public record ScratchTable(Table model, String name) {

    private static final int LONGEST_NAME = 63;

    /** Returns the twins of tables, each under a name that no other and no type has. */
    public static List<ScratchTable> twins(Collection<Table> tables, Set<String> namesTaken) {
        Set<String> used = new HashSet<>(namesTaken);
        List<ScratchTable> twins = new ArrayList<>();
        for (Table table : tables) {
            String name = table.name().name();
            boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
            twins.add(new ScratchTable(table, fits && used.add(name) ? name : "autogen_" + twins.size()));
        }
        return twins;
    }

    /** Tells whether a table needs a twin. */
    public static boolean isNeededFor(Table table) {
        return table.columns().stream().anyMatch(c -> c.generated().isPresent())
                || table.constraints().stream().anyMatch(ScratchTable::hasText)
                || table.indexes().stream().anyMatch(IndexText::isNeededFor);
    }

    public List<Column> generated() {
        return model.columns().stream().filter(c -> c.generated().isPresent()).toList();
    }

    public List<Constraint> constraints() {
        return model.constraints().stream().filter(ScratchTable::hasText).toList();
    }

    public List<Index> indexes() {
        return model.indexes().stream().filter(IndexText::isNeededFor).toList();
    }

    /** Returns what makes the table with those plain columns that its texts may name. */
    public Script base() {
        return create(plain());
    }

    /** Returns what makes the table with those of its columns, all plain, that the expressions may name. */
    public Script flat(List<String> expressions) {
        return create(named(model.columns(), expressions));
    }

    /** Returns what makes the table with every column plain, whether named or not. */
    public Script whole() {
        return create(model.columns());
    }

    private Script create(List<Column> columns) {
        List<Column> bare = columns.stream().map(ScratchTable::bare).toList();
        return new Script().add(new CreateTable(Table.of(Script.temporary(name), bare)));
    }

    private List<Column> plain() {
        List<Column> plain =
                model.columns().stream().filter(c -> c.generated().isEmpty()).toList();
        return named(plain, texts());
    }

    private List<Column> named(List<Column> columns, List<String> texts) {
        Mentions mentions = Mentions.in(texts);
        boolean wholeRow = mentions.mayBe(model.name().name());
        return columns.stream()
                .filter(c -> wholeRow || mentions.mayBe(c.name()))
                .toList();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        generated().forEach(c -> c.generated().ifPresent(g -> texts.add(g.expression())));
        constraints().forEach(c -> texts.add(text(c)));
        for (Index index : indexes()) {
            index.parts().forEach(part -> texts.add(part.text()));
            index.predicate().ifPresent(texts::add);
            texts.addAll(index.include());
        }
        return texts;
    }

    public Script add(Column generated) {
        Column column = bare(generated).withGenerated(generated.generated());
        return new Script().add(new AddColumn(Script.temporary(name), column));
    }

    public Script add(Constraint constraint, int number) {
        return new Script().add(new AddConstraint(Script.temporary(name), named(constraint, number)));
    }

    public Script add(Index index, int number) {
        Index renamed = index.named(ObjectName.given(indexName(number))).withComment(Optional.empty());
        return IndexText.script(new CreateIndex(Script.temporary(name), renamed, false));
    }

    public Script all() {
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

    /** Returns what the server made of the texts. */
    public TableAnswer answer(Schema read) {
        Table twin = read.tables().find(QualifiedName.of(name)).orElseThrow();
        List<String> generated = twin.columns().stream()
                .skip(plain().size())
                .map(c -> c.generated().orElseThrow().expression())
                .toList();
        List<String> constraints = new ArrayList<>();
        for (int i = 0; i < constraints().size(); i++) {
            constraints.add(text(twin.constraint(constraintName(i)).orElseThrow()));
        }
        List<TableAnswer.IndexAnswer> indexes = new ArrayList<>();
        for (int i = 0; i < indexes().size(); i++) {
            Index index = twin.index(indexName(i)).orElseThrow();
            indexes.add(new TableAnswer.IndexAnswer(index.parts(), index.predicate(), index.storage()));
        }
        return new TableAnswer(generated, constraints, indexes);
    }

    /** Returns the model's table in the server's words. */
    public Table canonical(TableAnswer answer) {
        Iterator<String> generated = answer.generated().iterator();
        Iterator<String> constraints = answer.constraints().iterator();
        Iterator<TableAnswer.IndexAnswer> indexes = answer.indexes().iterator();
        return model.withColumns(model.columns().stream()
                        .map(c -> c.withGenerated(c.generated().map(g -> g.withExpression(generated.next()))))
                        .toList())
                .withConstraints(model.constraints().stream()
                        .map(c -> hasText(c) ? withText(c, constraints.next()) : c)
                        .toList())
                .withIndexes(model.indexes().stream()
                        .map(i -> IndexText.isNeededFor(i) ? withTexts(i, indexes.next()) : i)
                        .toList());
    }

    public static String text(Constraint constraint) {
        return constraint instanceof CheckConstraint check
                ? check.expression()
                : ((ExcludeConstraint) constraint).definition();
    }

    private static Constraint withText(Constraint constraint, String text) {
        return constraint instanceof CheckConstraint check
                ? check.withExpression(text)
                : new ExcludeConstraint(constraint.name(), text, constraint.comment());
    }

    private static Index withTexts(Index index, TableAnswer.IndexAnswer answer) {
        return index.withParts(answer.parts()).withWhere(answer.predicate()).withStorage(answer.storage());
    }

    private String indexName(int number) {
        return "autogen_" + number + "_" + Integer.toHexString(model.name().hashCode());
    }

    /** An exclusion has an index of its name, which all scratch tables keep in one set of names. */
    private String constraintName(int number) {
        return "autogen_c" + number + "_" + Integer.toHexString(model.name().hashCode());
    }

    private Constraint named(Constraint constraint, int number) {
        ObjectName name = ObjectName.given(constraintName(number));
        return constraint instanceof CheckConstraint
                ? CheckConstraint.of(name, text(constraint))
                : ExcludeConstraint.of(name, text(constraint));
    }

    private static Column bare(Column column) {
        return Column.of(column.name(), column.type()).withCollation(column.collation());
    }

    private static boolean hasText(Constraint constraint) {
        return constraint instanceof CheckConstraint || constraint instanceof ExcludeConstraint;
    }
}
