package dev.autogen.generator.canonical;

import dev.autogen.runtime.internal.sql.SqlText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of literals in an expression, {@code in ('A', 'B')}, whose order means nothing.
 *
 * <p>Hibernate 7.4 lists the values of a discriminator in the order it meets the classes.
 */
public final class InLists {

    private static final String LITERAL = "(?:'(?:[^']|'')*'|-?\\d+)";
    private static final Pattern ELEMENT = Pattern.compile(LITERAL);
    private static final Pattern IN =
            Pattern.compile("(?i)\\bin\\s*\\(\\s*(" + LITERAL + "(?:\\s*,\\s*" + LITERAL + ")*)\\s*\\)");

    /** In PostgreSQL's own texts an element is cast, and cast again in parentheses, as a whole or one by one. */
    private static final String CAST = "(?:\\)?::[a-z_ ]+(?:\\(\\d+\\))?)*";

    private static final Pattern ARRAY =
            Pattern.compile("\\bARRAY\\[(\\(?" + LITERAL + CAST + "(?:, \\(?" + LITERAL + CAST + ")*)\\]");

    private InLists() {}

    /** Returns the expression with each list sorted. */
    public static String sorted(String expression) {
        return rewritten(expression, list -> list.stream().sorted().toList());
    }

    /** Returns the expression with each list in the order of one of the given lists that has the same values. */
    static String ordered(String expression, List<List<String>> orders) {
        return rewritten(expression, list -> orders.stream()
                .filter(order -> isSame(order, list))
                .filter(order -> !orders.contains(list))
                .findFirst()
                .orElse(list));
    }

    /** Returns the lists in an expression of PostgreSQL's own: {@code ARRAY['A'::text, 'B'::text]}. */
    static List<List<String>> arrays(String expression) {
        return matches(ARRAY, expression).stream()
                .map(match -> elements(match.group(1).replaceAll("\\(\\d+\\)", "")))
                .toList();
    }

    private static String rewritten(String expression, UnaryOperator<List<String>> order) {
        StringBuilder text = new StringBuilder(expression);
        List<MatchResult> matches = matches(IN, expression);
        for (int i = matches.size() - 1; i >= 0; i--) {
            MatchResult match = matches.get(i);
            Iterator<String> others = order.apply(elements(match.group(1))).iterator();
            String list = ELEMENT.matcher(match.group(1)).replaceAll(e -> Matcher.quoteReplacement(others.next()));
            text.replace(match.start(1), match.end(1), list);
        }
        return text.toString();
    }

    private static List<String> elements(String list) {
        return ELEMENT.matcher(list).results().map(MatchResult::group).toList();
    }

    /** Returns the places that begin outside of strings, quoted names and comments. */
    private static List<MatchResult> matches(Pattern pattern, String expression) {
        BitSet code = new BitSet();
        int at = 0;
        for (SqlText.Part part : SqlText.of(expression).parts()) {
            code.set(at, at + part.text().length(), part.kind() == SqlText.Kind.CODE);
            at += part.text().length();
        }
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(expression);
        while (matcher.find()) {
            if (code.get(matcher.start())) {
                found.add(matcher.toMatchResult());
            }
        }
        return found;
    }

    private static boolean isSame(List<String> one, List<String> other) {
        return one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other));
    }
}
