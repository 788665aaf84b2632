package dev.autogen.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL cut into comments, quoted parts and the code between, as PostgreSQL's own lexer cuts it with
 * standard_conforming_strings on.
 */
public final class SqlText {

    /** What a part of the text is. */
    public enum Kind {
        CODE,
        COMMENT,
        QUOTED
    }

    /**
     * A part of the text.
     *
     * @param kind what it is
     * @param text the text with its delimiters
     */
    public record Part(Kind kind, String text) {}

    private static final Pattern DOLLAR =
            Pattern.compile("\\$([\\p{L}_\\x80-\\uffff][\\p{L}\\p{N}_\\x80-\\uffff]*)?\\$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final String sql;
    private final List<Part> parts = new ArrayList<>();
    private int codeFrom;
    private int position;
    private boolean complete = true;

    private SqlText(String sql) {
        this.sql = sql;
        while (position < sql.length()) {
            step();
        }
        closeCode(position);
    }

    /** Cuts a text into parts. */
    public static SqlText of(String sql) {
        return new SqlText(sql);
    }

    /** Returns the parts, which make up the whole text. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Tells whether every quote and comment is closed. */
    public boolean isComplete() {
        return complete;
    }

    /** Tells whether what follows in the same line would be part of a comment. */
    public boolean endsInLineComment() {
        if (parts.isEmpty()) {
            return false;
        }
        Part last = parts.get(parts.size() - 1);
        return last.kind() == Kind.COMMENT && last.text().startsWith("--");
    }

    /** Returns the first words of each statement, two at most, in upper case; a statement without words has none. */
    public List<String> leadingWords() {
        StringBuilder code = new StringBuilder();
        for (Part part : parts) {
            code.append(part.kind() == Kind.CODE ? part.text() : part.kind() == Kind.QUOTED ? "''" : " ");
        }
        List<String> leading = new ArrayList<>();
        for (String statement : statements(code.toString())) {
            Matcher words = WORD.matcher(statement.strip());
            StringBuilder first = new StringBuilder();
            int end = 0;
            for (int i = 0;
                    i < 2
                            && words.find()
                            && statement.strip().substring(end, words.start()).isBlank();
                    i++) {
                first.append(i == 0 ? "" : " ").append(words.group().toUpperCase(Locale.ROOT));
                end = words.end();
            }
            if (first.length() > 0) {
                leading.add(first.toString());
            }
        }
        return leading;
    }

    /** Cuts at semicolons, those in the body of BEGIN ATOMIC ... END excepted. */
    private static List<String> statements(String code) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String piece : code.split(";", -1)) {
            statement.append(piece);
            if (depth(statement) == 0) {
                statements.add(statement.toString());
                statement.setLength(0);
            } else {
                statement.append(';');
            }
        }
        statements.add(statement.toString());
        return statements;
    }

    private static int depth(CharSequence statement) {
        if (!Pattern.compile("(?i)\\bBEGIN\\s+ATOMIC\\b").matcher(statement).find()) {
            return 0;
        }
        int depth = 0;
        Matcher words = WORD.matcher(statement);
        while (words.find()) {
            String word = words.group().toUpperCase(Locale.ROOT);
            depth += word.equals("BEGIN") || word.equals("CASE") ? 1 : word.equals("END") ? -1 : 0;
        }
        return depth;
    }

    private void step() {
        char c = sql.charAt(position);
        if (sql.startsWith("--", position)) {
            int end = sql.indexOf('\n', position);
            take(Kind.COMMENT, end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", position)) {
            take(Kind.COMMENT, endOfBlockComment());
        } else if (c == '\'') {
            take(Kind.QUOTED, endOfQuote('\'', isEscapeString()));
        } else if (c == '"') {
            take(Kind.QUOTED, endOfQuote('"', false));
        } else if (c == '$' && !follows(position)) {
            dollar();
        } else {
            position++;
        }
    }

    private void dollar() {
        Matcher tag = DOLLAR.matcher(sql).region(position, sql.length());
        if (!tag.lookingAt()) {
            position++;
            return;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        complete &= end >= 0;
        take(Kind.QUOTED, end < 0 ? sql.length() : end + tag.group().length());
    }

    private boolean follows(int at) {
        return at > codeFrom && Character.isJavaIdentifierPart(sql.charAt(at - 1));
    }

    private boolean isEscapeString() {
        boolean escape = position > codeFrom && "eE".indexOf(sql.charAt(position - 1)) >= 0;
        return escape && !follows(position - 1);
    }

    private int endOfQuote(char quote, boolean escapes) {
        for (int i = position + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (escapes && c == '\\') {
                i++;
            } else if (c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        complete = false;
        return sql.length();
    }

    private int endOfBlockComment() {
        int depth = 0;
        for (int i = position; i + 1 < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        complete = false;
        return sql.length();
    }

    private void take(Kind kind, int end) {
        closeCode(position);
        parts.add(new Part(kind, sql.substring(position, end)));
        position = end;
        codeFrom = end;
    }

    private void closeCode(int end) {
        if (codeFrom < end) {
            parts.add(new Part(Kind.CODE, sql.substring(codeFrom, end)));
        }
        codeFrom = end;
    }
}
