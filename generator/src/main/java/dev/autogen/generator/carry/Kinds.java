package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;

import dev.autogen.runtime.schema.ColumnReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The discriminator that a single table gets, told from the tables of the subclasses that a row has a counterpart in. */
final class Kinds {

    private Kinds() {}

    /** Returns what fills it; the tables of subclasses come after those above them. */
    static Map<ColumnReference, String> fills(List<Link> links) {
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        for (Link link : links) {
            link.kind().filter(Kind::certain).ifPresent(kind -> {
                ColumnReference column = new ColumnReference(link.table(), kind.column());
                String others = kind.others().map(v -> " ELSE " + literal(v)).orElse("") + " END";
                String below = fills.getOrDefault(column, "CASE" + others).substring("CASE".length());
                String when = kind.own()
                        .map(v -> " WHEN EXISTS (SELECT 1 " + link.counterpart() + ") THEN " + literal(v))
                        .orElse("");
                fills.put(column, "CASE" + when + below);
            });
        }
        return fills;
    }
}
