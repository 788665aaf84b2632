package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.IndexText;
import dev.autogen.generator.canonical.scratch.ScratchTable;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the model beside the one in the database: where texts differ, the server folds both, and where they then
 * are one, the model takes over the text of the database.
 */
final class Equalities {

    private final ScratchTable twin;
    private final Table desired;
    private final Table current;

    /** Compares; the twin is that of the canonical table. */
    Equalities(ScratchTable twin, Table current) {
        this.twin = twin;
        this.desired = twin.model();
        this.current = current;
    }

    /** Asks for all that is not settled by the texts as they are. */
    void ask(Folding folding) {
        desired.columns().forEach(c -> askDefault(c, folding));
        List<List<String>> expressions = new ArrayList<>();
        for (Column column : desired.columns()) {
            Optional<String> other = current.column(column.name()).flatMap(Equalities::expression);
            Optional<String> own = expression(column);
            if (own.isPresent() && other.isPresent() && !own.equals(other)) {
                expressions.add(List.of(own.get()));
                expressions.add(List.of(other.get()));
            }
        }
        askBoth(checks(desired), checks(current), expressions);
        askBoth(indexes(desired), indexes(current), expressions);
        folding.ask(twin, expressions);
    }

    /** Returns the model's table with the texts of the database where both are the same. */
    Table settle(Folding folding) {
        return desired.withColumns(
                        desired.columns().stream().map(c -> settle(c, folding)).toList())
                .withConstraints(desired.constraints().stream()
                        .map(c -> settle(c, folding))
                        .toList())
                .withIndexes(
                        desired.indexes().stream().map(i -> settle(i, folding)).toList());
    }

    private static void askBoth(Set<List<String>> own, Set<List<String>> others, List<List<String>> into) {
        Set<List<String>> onlyOwn = new LinkedHashSet<>(own);
        Set<List<String>> onlyOthers = new LinkedHashSet<>(others);
        onlyOwn.removeAll(others);
        onlyOthers.removeAll(own);
        if (!onlyOwn.isEmpty() && !onlyOthers.isEmpty()) {
            into.addAll(onlyOwn);
            into.addAll(onlyOthers);
        }
    }

    private void askDefault(Column column, Folding folding) {
        Optional<String> other = sameType(column).flatMap(Column::defaultValue);
        if (column.defaultValue().isPresent() && other.isPresent() && !other.equals(column.defaultValue())) {
            folding.ask(List.of(cast(column.defaultValue().get(), column)));
            folding.ask(List.of(cast(other.get(), column)));
        }
    }

    private Column settle(Column column, Folding folding) {
        Optional<Column> other = sameType(column);
        if (column.defaultValue().isPresent()
                && other.flatMap(Column::defaultValue).isPresent()) {
            String text = other.flatMap(Column::defaultValue).get();
            boolean same = isSame(
                    folding, "", List.of(cast(column.defaultValue().get(), column)), List.of(cast(text, column)));
            return same ? column.defaultsTo(text) : column;
        }
        Optional<String> own = expression(column);
        Optional<String> text = current.column(column.name()).flatMap(Equalities::expression);
        if (own.isPresent()
                && text.isPresent()
                && isSame(folding, twin.name(), List.of(own.get()), List.of(text.get()))) {
            return column.withGenerated(column.generated().map(g -> new GeneratedExpression(text.get(), g.stored())));
        }
        return column;
    }

    private Constraint settle(Constraint constraint, Folding folding) {
        if (!(constraint instanceof CheckConstraint check)) {
            return constraint;
        }
        List<String> own = List.of(check.expression());
        return current.constraintsOf(CheckConstraint.class)
                .filter(c -> isSame(folding, twin.name(), own, List.of(c.expression())))
                .min(byName(check.name().text()))
                .map(c -> check.withExpression(c.expression()))
                .orElse(check);
    }

    private Index settle(Index index, Folding folding) {
        return current.indexes().stream()
                .filter(i -> IndexText.shape(i).equals(IndexText.shape(index)))
                .filter(i -> isSame(folding, twin.name(), IndexText.expressions(index), IndexText.expressions(i)))
                .findFirst()
                .map(i -> index.withParts(i.parts()).withWhere(i.predicate()))
                .orElse(index);
    }

    private static Comparator<CheckConstraint> byName(String name) {
        return Comparator.comparing(c -> !c.name().text().equals(name));
    }

    private static boolean isSame(Folding folding, String table, List<String> own, List<String> other) {
        if (own.equals(other)) {
            return true;
        }
        Optional<String> folded = folding.of(table, own);
        return folded.isPresent() && folded.equals(folding.of(table, other));
    }

    private Optional<Column> sameType(Column column) {
        return current.column(column.name()).filter(c -> c.type().equals(column.type()));
    }

    private static String cast(String defaultValue, Column column) {
        return "(" + defaultValue + ")::" + column.type();
    }

    private static Optional<String> expression(Column column) {
        return column.generated().map(GeneratedExpression::expression);
    }

    private static Set<List<String>> checks(Table table) {
        Set<List<String>> checks = new LinkedHashSet<>();
        table.constraintsOf(CheckConstraint.class).forEach(c -> checks.add(List.of(c.expression())));
        return checks;
    }

    private static Set<List<String>> indexes(Table table) {
        Set<List<String>> indexes = new LinkedHashSet<>();
        table.indexes().stream()
                .map(IndexText::expressions)
                .filter(e -> !e.isEmpty())
                .forEach(indexes::add);
        return indexes;
    }
}
