package dev.autogen.generator.entities.clause;

import java.util.ArrayList;
import java.util.List;

/** The lexer of PostgreSQL's SQL, as far as needed to tell key words from strings, names and comments. */
final class SqlLexer {

    private final String sql;
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> tokens(String sql) {
        return new SqlLexer(sql).all();
    }

    private List<SqlToken> all() {
        List<SqlToken> tokens = new ArrayList<>();
        for (skip(); at < sql.length(); skip()) {
            int start = at;
            SqlToken.Kind kind = next();
            tokens.add(new SqlToken(kind, sql.substring(start, at), start, at));
        }
        return tokens;
    }

    /** Passes over blanks and comments; a block comment may hold others. */
    private void skip() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    private SqlToken.Kind next() {
        char c = sql.charAt(at);
        if (c == '"') {
            quoted('"', false);
            return SqlToken.Kind.QUOTED;
        }
        if (c == '\'') {
            quoted('\'', false);
            return SqlToken.Kind.OTHER;
        }
        if ((c == 'E' || c == 'e') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
            at++;
            quoted('\'', true);
            return SqlToken.Kind.OTHER;
        }
        if (c == '$' && dollarQuoted()) {
            return SqlToken.Kind.OTHER;
        }
        if ("()[],.".indexOf(c) >= 0) {
            at++;
            return SqlToken.Kind.SYMBOL;
        }
        if (startsWord(c)) {
            while (at < sql.length() && continuesWord(sql.charAt(at))) {
                at++;
            }
            return SqlToken.Kind.WORD;
        }
        if (Character.isDigit(c)) {
            while (at < sql.length() && (continuesWord(sql.charAt(at)) || sql.charAt(at) == '.')) {
                at++;
            }
            return SqlToken.Kind.OTHER;
        }
        at++;
        return SqlToken.Kind.OTHER;
    }

    private void quoted(char quote, boolean backslash) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (backslash && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
        at = sql.length();
    }

    private boolean dollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && continuesWord(sql.charAt(end))) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return false;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
        return true;
    }

    private static boolean startsWord(char c) {
        return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
    }

    private static boolean continuesWord(char c) {
        return startsWord(c) || Character.isDigit(c) || c == '$';
    }
}
