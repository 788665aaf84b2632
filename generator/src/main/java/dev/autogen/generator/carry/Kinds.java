package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The discriminator that a single table gets, told from the tables of the subclasses that a row has a counterpart in. */
final class Kinds {

    private Kinds() {}

    /** Returns what fills it; the tables of subclasses come after those above them. */
    static Map<ColumnReference, String> fills(List<Link> links) {
        List<Link> certain = links.stream()
                .filter(link -> link.kind().filter(Kind::certain).isPresent())
                .toList();
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        for (Link link : certain) {
            Kind kind = link.kind().orElseThrow();
            ColumnReference column = new ColumnReference(link.table(), kind.column());
            String others = kind.others().map(v -> " ELSE " + literal(v)).orElse("") + " END";
            String below = fills.getOrDefault(column, "CASE" + others).substring("CASE".length());
            String when = kind.own()
                    .map(v -> " WHEN EXISTS (SELECT 1 " + link.counterpart() + ") THEN " + literal(v))
                    .orElse("");
            fills.put(column, "CASE" + when + below);
        }
        fills.replaceAll((column, fill) -> "CASE" + several(certain, column.table()) + fill.substring("CASE".length()));
        return fills;
    }

    /** A row with a counterpart in the tables of two subclasses side by side has no kind that is right. */
    private static String several(List<Link> links, QualifiedName table) {
        Map<Optional<Link>, List<Link>> besides = new LinkedHashMap<>();
        List<Link> mine = links.stream().filter(l -> l.table().equals(table)).toList();
        for (int i = 0; i < mine.size(); i++) {
            Optional<Link> above = above(mine, i);
            besides.computeIfAbsent(above, a -> new ArrayList<>()).add(mine.get(i));
        }
        return besides.values().stream()
                .filter(children -> children.size() > 1)
                .map(children -> children.stream()
                        .map(l -> "SELECT 1 " + l.counterpart())
                        .collect(Collectors.joining(
                                " UNION ALL ", " WHEN (SELECT count(*) FROM (", ") AS kinds) > 1 THEN NULL")))
                .collect(Collectors.joining());
    }

    private static Optional<Link> above(List<Link> links, int index) {
        List<String> values = values(links.get(index));
        for (int i = index - 1; i >= 0; i--) {
            if (values(links.get(i)).containsAll(values)) {
                return Optional.of(links.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<String> values(Link link) {
        return link.kind().map(Kind::values).orElse(List.of());
    }
}
