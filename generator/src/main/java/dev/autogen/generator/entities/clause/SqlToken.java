package dev.autogen.generator.entities.clause;

import dev.autogen.generator.entities.model.Names;
import java.util.Locale;

/**
 * A token of SQL text.
 *
 * @param kind what it is
 * @param text the token as written
 * @param start where it begins in the text
 * @param end where it ends
 */
record SqlToken(Kind kind, String text, int start, int end) {

    enum Kind {
        /** A key word or an unquoted name. */
        WORD,
        /** A name in double quotes. */
        QUOTED,
        /** A string of any form, a number, or an operator; brackets are symbols of their own. */
        OTHER,
        /** One of {@code ( ) [ ] , .}. */
        SYMBOL
    }

    boolean is(String word) {
        return kind == Kind.QUOTED ? false : text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String word() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    /** Returns the name as PostgreSQL stores it. */
    String name() {
        return kind == Kind.QUOTED ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : Names.unquoted(text);
    }
}
