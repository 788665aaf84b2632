package dev.autogen.runtime.internal.sql;

import dev.autogen.runtime.AutogenException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Raw SQL with its arguments put in as literals, for a script. */
public final class ArgumentText {

    private ArgumentText() {}

    /** Puts a literal in place of each {@code ?}; {@code ??} is the operator, as in JDBC. */
    public static String inline(String sql, List<Object> arguments) {
        if (arguments.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        Iterator<Object> rest = arguments.iterator();
        int marks = 0;
        for (SqlText.Part part : SqlText.of(sql).parts()) {
            if (part.kind() != SqlText.Kind.CODE) {
                text.append(part.text());
                continue;
            }
            String code = part.text();
            for (int i = 0; i < code.length(); i++) {
                if (code.charAt(i) != '?') {
                    text.append(code.charAt(i));
                } else if (i + 1 < code.length() && code.charAt(i + 1) == '?') {
                    text.append('?');
                    i++;
                } else {
                    marks++;
                    text.append(rest.hasNext() ? literal(rest.next()) : "?");
                }
            }
        }
        if (marks != arguments.size()) {
            throw new AutogenException(
                    "AG223",
                    "\"" + sql + "\" has " + marks + " question marks but " + arguments.size()
                            + " arguments. Pass one argument for each ?, and write the operator ? as ??.");
        }
        return text.toString();
    }

    private static String literal(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return "'" + value + "'::float8";
        } else if (value instanceof Number || value instanceof Boolean) {
            String text = value.toString();
            return text.startsWith("-") ? "(" + text + ")" : text;
        } else if (value instanceof byte[] bytes) {
            return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(v -> literal((Object) v)).collect(Collectors.joining(", ", "ARRAY[", "]"));
        }
        return Identifiers.literal(value.toString());
    }
}
