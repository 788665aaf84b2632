package dev.autogen.generator.entities.clause;

import dev.autogen.generator.entities.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Selectable;

/**
 * The keys of an index as its author means them.
 *
 * <p>Hibernate splits {@code columnList} at every comma and takes what does not begin with a parenthesis for the name of a
 * column, {@code "lower(title)"} and the second half of {@code (coalesce(a, b))} too; its own export then fails.
 */
public final class IndexKeys {

    /**
     * One key.
     *
     * @param column the column, if it is one
     * @param text the key as it was written
     * @param order what was said of its order
     */
    public record Key(Optional<String> column, String text, String order) {}

    private IndexKeys() {}

    public static List<Key> of(Index index, Set<String> columns, Dialect dialect) {
        List<Key> keys = new ArrayList<>();
        String open = "";
        for (Selectable piece : index.getSelectables()) {
            String order = Optional.ofNullable(index.getSelectableOrderMap().get(piece))
                    .orElse("");
            String text = piece instanceof Column column ? column.getName() : piece.getText(dialect);
            String all = open.isEmpty() ? text : open + ", " + text;
            if (isOpen(all)) {
                open = order.isEmpty() ? all : all + " " + order;
                continue;
            }
            boolean name = open.isEmpty()
                    && piece instanceof Column column
                    && (isName(column.getName()) || columns.contains(Names.of(column)));
            keys.add(new Key(name ? Optional.of(Names.of((Column) piece)) : Optional.empty(), all, order));
            open = "";
        }
        if (!open.isEmpty()) {
            keys.add(new Key(Optional.empty(), open, ""));
        }
        return keys;
    }

    /** Tells whether a text is an identifier without quotes. */
    private static boolean isName(String text) {
        return !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127);
    }

    /**
     * Tells whether a parenthesis does not end.
     *
     * @throws IllegalArgumentException if a literal does not: what stood around its comma is lost
     */
    private static boolean isOpen(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a literal with a comma, at which Hibernate ends the key");
        }
        return depth > 0;
    }
}
