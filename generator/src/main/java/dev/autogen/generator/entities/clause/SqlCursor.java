package dev.autogen.generator.entities.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A position in the tokens of an SQL text. */
public final class SqlCursor {

    private static final SqlToken END = new SqlToken(SqlToken.Kind.OTHER, "", 0, 0);

    private final String sql;
    private final List<SqlToken> tokens;
    private int at;

    public SqlCursor(String sql) {
        this.sql = sql;
        this.tokens = SqlLexer.tokens(sql);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    SqlToken peek() {
        return atEnd() ? END : tokens.get(at);
    }

    SqlToken next() {
        SqlToken token = peek();
        at++;
        return token;
    }

    /** Passes over these words, if they are what comes next. */
    public boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Returns the text in the parentheses that come next, without them. */
    String parenthesized() {
        int open = at;
        if (!peek().is("(")) {
            throw unreadable();
        }
        passOne();
        return sql.substring(tokens.get(open).end(), tokens.get(at - 1).start()).strip();
    }

    /** Returns the text up to the first of these words outside of parentheses and CASE; never less than one token. */
    public String until(Set<String> words) {
        int first = at;
        int cases = 0;
        while (!atEnd() && (at == first || cases > 0 || !words.contains(peek().word()))) {
            cases += peek().is("case") ? 1 : peek().is("end") && cases > 0 ? -1 : 0;
            passOne();
        }
        return first == at
                ? ""
                : sql.substring(tokens.get(first).start(), tokens.get(at - 1).end());
    }

    /** Returns a name of one or more parts, each as PostgreSQL stores it. */
    public List<String> dottedName() {
        List<String> parts = new ArrayList<>();
        do {
            if (!peek().isName()) {
                throw unreadable();
            }
            parts.add(next().name());
        } while (accept("."));
        return parts;
    }

    /** Returns a list of names in parentheses. */
    List<String> names() {
        SqlCursor inside = new SqlCursor(parenthesized());
        List<String> names = new ArrayList<>();
        do {
            names.addAll(inside.dottedName());
        } while (inside.accept(","));
        if (!inside.atEnd()) {
            throw unreadable();
        }
        return names;
    }

    IllegalArgumentException unreadable() {
        String rest = tokens.stream().skip(at).map(SqlToken::text).collect(Collectors.joining(" "));
        return new IllegalArgumentException("\"" + rest + "\" is not valid here");
    }

    /** Passes over one token, or over parentheses with all that is in them. */
    private void passOne() {
        int depth = 0;
        do {
            SqlToken token = next();
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
        } while (depth > 0 && !atEnd());
        if (depth != 0) {
            throw unreadable();
        }
    }
}
