package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a table is made of, in the words of {@code Definitions}. */
final class ElementCode {

    private ElementCode() {}

    /** Returns the elements of a table: columns, constraints, indexes, comment. */
    static List<Expression> elements(Table table) {
        List<Expression> elements = new ArrayList<>();
        table.columns().forEach(c -> elements.add(column(c)));
        table.constraints().forEach(c -> elements.add(ConstraintCode.constraint(c)));
        table.indexes().forEach(i -> elements.add(index(i)));
        table.comment()
                .ifPresent(c -> elements.add(ChainBuilder.start("comment", c).build()));
        if (table.unlogged()) {
            elements.add(ChainBuilder.start("unlogged", List.of()).build());
        }
        table.options()
                .ifPresent(o -> elements.add(ChainBuilder.start("options", o).build()));
        return elements;
    }

    static Chain column(Column column) {
        ChainBuilder code = ChainBuilder.start("column", column.name(), column.type())
                .thenIf(column.collation(), "collate")
                .thenIf(!column.nullable(), "notNull")
                .thenIf(column.defaultValue(), "defaultsTo");
        column.identityDefinition().ifPresent(i -> identity(code, i, column.type()));
        column.generated().ifPresent(g -> code.then(g.stored() ? "generatedAs" : "virtualAs", g.expression()));
        return code.thenIf(column.comment(), "comment").build();
    }

    private static void identity(ChainBuilder code, Identity identity, String columnType) {
        String word = identity.always() ? "asIdentityAlways" : "asIdentity";
        boolean usual = identity.options().equals(SequenceOptions.defaults(columnType));
        code.then(word, usual ? List.of() : List.of(counting(identity.options())));
    }

    /** Returns options as start and step, and whatever does not follow from them. */
    static Chain counting(SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.counting(options.type(), options.start(), options.increment());
        return ChainBuilder.start(
                        "counting",
                        new Expression.Text(options.type()),
                        number(options.start()),
                        number(options.increment()))
                .thenIf(options.min() != usual.min(), "withMin", number(options.min()))
                .thenIf(options.max() != usual.max(), "withMax", number(options.max()))
                .thenIf(options.cache() != usual.cache(), "withCache", number(options.cache()))
                .thenIf(options.cycle(), "withCycle", Word.of(true))
                .build();
    }

    static Chain index(Index index) {
        ChainBuilder code = ChainBuilder.start("index", index.name().text());
        return indexRest(code, index).build();
    }

    /** Adds what an index is beside its name and table. */
    static ChainBuilder indexRest(ChainBuilder code, Index index) {
        code.then("on", parts(index.parts()))
                .thenIf(index.isUnique(), "unique")
                .thenIf(index.isNullsNotDistinct(), "nullsNotDistinct");
        if (!index.method().equals("btree")) {
            code.then("using", index.method());
        }
        code.thenIfAny(index.include(), "including").thenIf(index.predicate(), "where");
        for (Map.Entry<String, String> parameter : index.storage().entrySet()) {
            code.then("with", ChainBuilder.texts(List.of(parameter.getKey(), parameter.getValue())));
        }
        return code.thenIf(index.comment(), "comment");
    }

    private static List<Expression> parts(List<IndexPart> parts) {
        boolean plain = parts.stream().allMatch(p -> p.equals(IndexPart.column(p.text())));
        return plain
                ? ChainBuilder.texts(parts.stream().map(IndexPart::text).toList())
                : parts.stream().<Expression>map(ElementCode::part).toList();
    }

    private static Chain part(IndexPart part) {
        String word = part.expression() ? "expression" : part.descending() ? "desc" : "asc";
        return ChainBuilder.start(word, part.text())
                .thenIf(part.expression() && part.descending(), "desc")
                .thenIf(part.nullsFirst() && !part.descending(), "withNullsFirst")
                .thenIf(part.descending() && !part.nullsFirst(), "withNullsLast")
                .thenIf(part.collation(), "collate")
                .thenIf(part.operatorClass(), "operatorClass")
                .build();
    }

    static Word number(long value) {
        boolean fitsInt = value == (int) value;
        return Word.of(fitsInt ? String.valueOf(value) : value + "L");
    }
}
