package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlText;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ExcludeConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guard of an exclusion constraint that is added to a table with rows.
 *
 * <p>Each row is held against all others, so it asks only where an equality among the operators lets the server join by it:
 * without one the question would take longer than the constraint.
 */
final class ExclusionGuard {

    private static final Pattern ELEMENT = Pattern.compile("(?is)(.+) WITH (\\S+)");
    private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\s*\\(");
    private static final Pattern NAME = Pattern.compile("(?s)\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern CALL = Pattern.compile("(?s)(?:" + NAME.pattern() + ")(?:\\..+?)?\\(.*\\)");

    private final List<String> values = new ArrayList<>();
    private final List<String> operators = new ArrayList<>();
    private Optional<String> predicate = Optional.empty();
    private boolean read = true;

    private ExclusionGuard(String definition) {
        int open = definition.indexOf('(');
        int close = open < 0 ? -1 : closing(definition, open);
        if (close < 0) {
            read = false;
            return;
        }
        elements(definition.substring(open + 1, close)).forEach(this::element);
        String rest = definition.substring(close + 1);
        Matcher where = WHERE.matcher(rest);
        if (where.find()) {
            int from = where.end() - 1;
            int to = closing(rest, from);
            read &= to > 0;
            predicate = to > 0 ? Optional.of(rest.substring(from, to + 1)) : Optional.empty();
        }
    }

    /** Returns the guard, where the rows can be asked. */
    static Optional<RowGuard> of(QualifiedName now, ExcludeConstraint constraint) {
        ExclusionGuard guard = new ExclusionGuard(constraint.definition());
        return guard.read && guard.operators.contains("=")
                ? Optional.of(new RowGuard(
                        ConstraintGuards.name(now),
                        "exclusion constraint \"" + constraint.name().text() + "\"",
                        guard.query(Identifiers.quote(now))))
                : Optional.empty();
    }

    /** Inside of the inner select there are the other row's values alone, so plain names are those of the outer row. */
    private String query(String table) {
        StringBuilder others = new StringBuilder("SELECT ctid AS other_row");
        StringBuilder same = new StringBuilder("other_row <> this.ctid");
        for (int i = 0; i < values.size(); i++) {
            others.append(", ").append(values.get(i)).append(" AS other_").append(i + 1);
            same.append(" AND other_" + (i + 1) + " " + operators.get(i) + " ").append(values.get(i));
        }
        String kept = predicate.map(p -> " WHERE " + p).orElse("");
        return "SELECT * FROM " + table + " AS this WHERE "
                + predicate.map(p -> p + " AND ").orElse("") + "EXISTS (SELECT FROM (" + others + " FROM " + table
                + kept + ") AS other WHERE " + same + ")";
    }

    /** What stands behind the value is how it is indexed. */
    private void element(String text) {
        Matcher element = ELEMENT.matcher(text.strip());
        if (!element.matches()) {
            read = false;
            return;
        }
        String indexed = element.group(1);
        Matcher name = NAME.matcher(indexed);
        int end = -1;
        if (indexed.startsWith("(")) {
            end = closing(indexed, 0) + 1;
        } else if (name.lookingAt()) {
            int open = indexed.indexOf('(', name.end());
            boolean call = open >= 0
                    && CALL.matcher(indexed.substring(0, closing(indexed, open) + 1))
                            .matches()
                    && indexed.substring(name.end(), open).indexOf(' ') < 0;
            end = call ? closing(indexed, open) + 1 : name.end();
        }
        read &= end > 0;
        values.add(end > 0 ? indexed.substring(0, end) : indexed);
        operators.add(element.group(2));
    }

    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        String code = masked(list);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                elements.add(list.substring(from, i));
                from = i + 1;
            }
        }
        elements.add(list.substring(from));
        return elements;
    }

    /** Returns where the parenthesis at a place is closed, or -1. */
    private static int closing(String text, int open) {
        String code = masked(text);
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the text with what is quoted in it made unreadable, as long as before. */
    private static String masked(String text) {
        StringBuilder code = new StringBuilder();
        SqlText.of(text)
                .parts()
                .forEach(part -> code.append(
                        part.kind() == SqlText.Kind.CODE
                                ? part.text()
                                : "x".repeat(part.text().length())));
        return code.toString();
    }
}
