package dev.autogen.runtime.internal.sql;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The identifiers in an SQL expression, found by its tokens alone.
 *
 * <p>Literals, names of functions and of types after {@code ::} are none. What a word means is not known: a keyword
 * counts as well, so "mentions" may be said too often, never too seldom.
 */
public final class SqlWords {

    /** The words that go on with the name of a type after its first one. */
    private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");

    private final String sql;
    private final UnaryOperator<String> change;
    private final UnaryOperator<QualifiedName> move;
    private final StringBuilder result = new StringBuilder();
    private int position;
    private boolean inType;

    private SqlWords(String sql, UnaryOperator<String> change, UnaryOperator<QualifiedName> move) {
        this.sql = sql;
        this.change = change;
        this.move = move;
    }

    private SqlWords(String sql, UnaryOperator<String> change) {
        this(sql, change, UnaryOperator.identity());
    }

    /** Returns the identifiers, exact, in order of the alphabet. */
    public static Set<String> in(String sql) {
        Set<String> words = new TreeSet<>();
        new SqlWords(sql, word -> {
                    words.add(word);
                    return word;
                })
                .run();
        return Collections.unmodifiableSet(words);
    }

    /** Tells whether the expression may speak of a column of that name. */
    public static boolean mentions(String sql, String column) {
        // Most texts do not hold the letters at all; a quote inside a name is doubled in the text.
        return fold(sql).contains(fold(column.replace("\"", "\"\""))) && in(sql).contains(column);
    }

    /** Returns the expression with one identifier changed. */
    public static String renaming(String sql, String from, String to) {
        return new SqlWords(sql, word -> word.equals(from) ? to : word).run();
    }

    /** Returns the text with names that have a schema moved to another. */
    public static String relocating(String sql, UnaryOperator<QualifiedName> move) {
        return new SqlWords(sql, UnaryOperator.identity(), move).run();
    }

    private String run() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (c == '\'') {
                copyTo(endOfQuoted(position, '\'', false));
            } else if (c == '"') {
                quotedIdentifier();
            } else if (c == '$') {
                copyTo(endOfDollarQuoted());
            } else if (sql.startsWith("--", position) || sql.startsWith("/*", position)) {
                copyTo(endOfComment());
            } else if (isWordStart(c)) {
                word();
            } else if (Character.isDigit(c)) {
                copyTo(endOfWord(position));
            } else {
                if (!Character.isWhitespace(c)) {
                    inType = c == ':' && position > 0 && sql.charAt(position - 1) == ':';
                }
                copyTo(position + 1);
            }
        }
        return result.toString();
    }

    private void quotedIdentifier() {
        int end = endOfQuoted(position, '"', false);
        String name =
                sql.substring(position + 1, Math.max(position + 1, end - 1)).replace("\"\"", "\"");
        identifier(name, end);
    }

    private void word() {
        int end = endOfWord(position);
        String text = sql.substring(position, end);
        if (end < sql.length() && sql.charAt(end) == '\'' && text.length() == 1) {
            copyTo(endOfQuoted(end, '\'', text.equals("E") || text.equals("e")));
            return;
        }
        String name = fold(text);
        if (inType && (TYPE_WORDS.contains(name) || sql.charAt(position - 1) == ':')) {
            copyTo(end);
            return;
        }
        inType = false;
        identifier(name, end);
    }

    private void identifier(String name, int end) {
        if (moves(name, end)) {
            return;
        }
        boolean function = end < sql.length() && sql.charAt(end) == '(';
        boolean type = inType && sql.charAt(position - 1) == ':';
        String changed = function || type ? name : change.apply(name);
        if (changed.equals(name)) {
            copyTo(end);
        } else {
            result.append(written(changed));
            position = end;
        }
    }

    /** Handles a name with a schema where that is moved. */
    private boolean moves(String schema, int end) {
        int start = end + 1;
        boolean first = position == 0 || sql.charAt(position - 1) != '.';
        if (!first || start >= sql.length() || sql.charAt(end) != '.') {
            return false;
        }
        boolean quoted = sql.charAt(start) == '"';
        if (!quoted && !isWordStart(sql.charAt(start))) {
            return false;
        }
        int last = quoted ? endOfQuoted(start, '"', false) : endOfWord(start);
        String name = quoted
                ? sql.substring(start + 1, Math.max(start + 1, last - 1)).replace("\"\"", "\"")
                : fold(sql.substring(start, last));
        QualifiedName from = QualifiedName.of(schema, name);
        QualifiedName to = move.apply(from);
        if (to.equals(from)) {
            return false;
        }
        result.append(to.schema().map(s -> written(s) + ".").orElse("")).append(written(to.name()));
        position = last;
        return true;
    }

    private int endOfComment() {
        if (sql.charAt(position) == '-') {
            int line = sql.indexOf('\n', position);
            return line < 0 ? sql.length() : line;
        }
        int depth = 0;
        for (int i = position; i < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return sql.length();
    }

    /** PostgreSQL folds no letter but A to Z in a UTF-8 database. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return folded.toString();
    }

    /** Returns a name as the server writes it: in quotes only where it must be. */
    public static String written(QualifiedName name) {
        return name.schema().map(s -> written(s) + ".").orElse("") + written(name.name());
    }

    private static String written(String name) {
        boolean plain = isWordStart(name.charAt(0)) && fold(name).equals(name);
        for (int i = 0; plain && i < name.length(); i++) {
            plain = name.charAt(i) < 128 && isWordPart(name.charAt(i));
        }
        return plain ? name : Identifiers.quote(name);
    }

    private void copyTo(int end) {
        result.append(sql, position, end);
        position = end;
    }

    private int endOfQuoted(int start, char quote, boolean backslashes) {
        int end = start + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == '\\' && backslashes) {
                end++;
            } else if (c == quote) {
                if (end + 1 >= sql.length() || sql.charAt(end + 1) != quote) {
                    return end + 1;
                }
                end++;
            }
            end++;
        }
        return sql.length();
    }

    private int endOfDollarQuoted() {
        int tagEnd = sql.indexOf('$', position + 1);
        if (tagEnd < 0) {
            return position + 1;
        }
        String tag = sql.substring(position, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        return end < 0 ? position + 1 : end + tag.length();
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
    }
}
