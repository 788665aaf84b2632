package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.IndexPart;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reader of one key of an index as SQL has it: {@code lower(title) collate "C" text_pattern_ops desc nulls last}.
 *
 * <p>Hibernate takes what it does not know in a {@code columnList} for the name of a column, and writes it into its DDL as
 * it stands.
 */
public final class IndexElement {

    private IndexElement() {}

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static IndexPart parse(String sql) {
        SqlCursor cursor = new SqlCursor(sql);
        IndexPart part = key(cursor);
        if (cursor.accept("collate")) {
            part = part.collate(quoted(cursor.dottedName()));
        }
        if (cursor.peek().isName() && !isOrder(cursor.peek().word())) {
            String operatorClass = quoted(cursor.dottedName());
            part = part.operatorClass(
                    cursor.peek().is("(") ? operatorClass + " (" + cursor.parenthesized() + ")" : operatorClass);
        }
        part = order(cursor, part);
        if (!cursor.atEnd()) {
            throw cursor.unreadable();
        }
        return part;
    }

    private static IndexPart key(SqlCursor cursor) {
        if (cursor.peek().is("(")) {
            return IndexPart.expression(cursor.parenthesized());
        }
        List<String> name = cursor.dottedName();
        if (cursor.peek().is("(")) {
            return IndexPart.expression(quoted(name) + "(" + cursor.parenthesized() + ")");
        } else if (name.size() > 1) {
            throw cursor.unreadable();
        }
        return IndexPart.column(name.get(0));
    }

    private static boolean isOrder(String word) {
        return word.equals("asc") || word.equals("desc") || word.equals("nulls");
    }

    private static IndexPart order(SqlCursor cursor, IndexPart part) {
        IndexPart ordered = part;
        if (!cursor.accept("asc") && cursor.accept("desc")) {
            ordered = ordered.desc();
        }
        if (cursor.accept("nulls", "first")) {
            ordered = ordered.withNullsFirst();
        } else if (cursor.accept("nulls", "last")) {
            ordered = ordered.withNullsLast();
        }
        return ordered;
    }

    /** A function of the grammar, such as COALESCE, is none any more in quotes. */
    private static String quoted(List<String> name) {
        return name.stream()
                .map(part -> part.matches("[a-z_][a-z0-9_]*") ? part : Identifiers.quote(part))
                .collect(Collectors.joining("."));
    }
}
