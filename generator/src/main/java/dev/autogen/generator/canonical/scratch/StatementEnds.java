package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.sql.SqlText;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import java.util.List;
import java.util.stream.Stream;

/** The check that no text of a model ends its statement and starts another one. */
public final class StatementEnds {

    private StatementEnds() {}

    public static void refuse(Schema schema) {
        for (View view : schema.views()) {
            if (ends(view.query())) {
                throw new AutogenException(
                        "AG404",
                        "The query " + view.query() + " of view \"" + view.name()
                                + "\" has a semicolon, or an unclosed quote or comment. A view has exactly one query.");
            }
        }
        for (Table table : schema.tables()) {
            List<String> bad = texts(table).filter(StatementEnds::ends).toList();
            if (!bad.isEmpty()) {
                throw new AutogenException(
                        "AG404",
                        "The model's text " + bad.get(0) + " in table \"" + table.name()
                                + "\" has a semicolon, or an unclosed quote or comment."
                                + " A type or an expression cannot have one: remove it.");
            }
        }
    }

    private static Stream<String> texts(Table table) {
        Stream<String> columns = table.columns().stream().flatMap(c -> Stream.of(
                        Stream.of(c.type()),
                        c.defaultValue().stream(),
                        c.collation().stream(),
                        c.generated().stream().map(g -> g.expression()))
                .flatMap(s -> s));
        Stream<String> checks = table.constraintsOf(CheckConstraint.class).map(CheckConstraint::expression);
        Stream<String> indexes = table.indexes().stream()
                .flatMap(i -> Stream.concat(
                        IndexText.expressions(i).stream(),
                        i.parts().stream()
                                .flatMap(p -> Stream.concat(p.collation().stream(), p.operatorClass().stream()))));
        return Stream.of(columns, checks, indexes).flatMap(s -> s);
    }

    private static boolean ends(String text) {
        SqlText parts = SqlText.of(text);
        return !parts.isComplete()
                || parts.parts().stream()
                        .anyMatch(p -> p.kind() == SqlText.Kind.CODE && p.text().contains(";"));
    }
}
