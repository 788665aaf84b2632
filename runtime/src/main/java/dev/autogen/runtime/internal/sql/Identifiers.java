package dev.autogen.runtime.internal.sql;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and literals as SQL text. */
public final class Identifiers {

    private Identifiers() {}

    /** Returns the name in double quotes, always. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the name with its schema, where it has one, each part in double quotes. */
    public static String quote(QualifiedName name) {
        return name.schema().map(s -> quote(s) + ".").orElse("") + quote(name.name());
    }

    /** Returns the names in double quotes, with commas between. */
    public static String quoteAll(Collection<String> names) {
        return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }

    /**
     * Returns the text as a string literal.
     *
     * <p>A text with a backslash is written in the {@code E''} form, which reads the same whatever {@code
     * standard_conforming_strings} says.
     */
    public static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? '\'' + doubled + '\'' : "E'" + doubled.replace("\\", "\\\\") + '\'';
    }
}
