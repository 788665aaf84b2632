package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A view.
 *
 * @param name the name
 * @param query the query, without a semicolon at its end
 * @param options the options in {@code WITH (...)}, {@code security_barrier} and the like
 * @param comment the comment
 * @param columnComments the comments of its columns, by name
 * @param uses the columns it reads, by table or view; none of one that it reads as a whole. Known of a view that the
 *     server has seen
 */
public record View(
        QualifiedName name,
        String query,
        Map<String, String> options,
        Optional<String> comment,
        Map<String, String> columnComments,
        Map<QualifiedName, Set<String>> uses)
        implements Named {

    public View {
        Objects.requireNonNull(name, "name");
        query = withoutEnd(query);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        columnComments = Collections.unmodifiableMap(new TreeMap<>(columnComments));
        Map<QualifiedName, Set<String>> sorted = new TreeMap<>();
        uses.forEach((relation, columns) -> sorted.put(relation, Collections.unmodifiableSet(new TreeSet<>(columns))));
        uses = Collections.unmodifiableMap(sorted);
    }

    /** Returns a view with only a query. */
    public static View of(QualifiedName name, String query) {
        return new View(name, query, Map.of(), Optional.empty(), Map.of(), Map.of());
    }

    private static String withoutEnd(String query) {
        String text = query.strip();
        return text.endsWith(";") ? withoutEnd(text.substring(0, text.length() - 1)) : text;
    }

    /** Tells whether the view reads one of these columns of a table or view. */
    public boolean reads(QualifiedName relation, Collection<String> columns) {
        return uses.getOrDefault(relation, Set.of()).stream().anyMatch(columns::contains);
    }

    /** Returns the same view with one more option. */
    public View with(String option, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new View(name, query, more, comment, columnComments, uses);
    }

    /** Returns the same view with a comment. */
    public View comment(String text) {
        return withComment(Optional.of(text));
    }

    /** Returns the same view with a comment on one of its columns. */
    public View commentOn(String column, String text) {
        Map<String, String> more = new TreeMap<>(columnComments);
        more.put(column, text);
        return new View(name, query, options, comment, more, uses);
    }

    public View withQuery(String other) {
        return new View(name, other, options, comment, columnComments, uses);
    }

    public View withComment(Optional<String> other) {
        return new View(name, query, options, other, columnComments, uses);
    }

    public View withUses(Map<QualifiedName, Set<String>> other) {
        return new View(name, query, options, comment, columnComments, other);
    }
}
