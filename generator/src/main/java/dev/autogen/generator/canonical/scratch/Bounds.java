package dev.autogen.generator.canonical.scratch;

import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bounds of a column in a check, {@code (a>=1) and (a<=5)}, whose order means nothing.
 *
 * <p>Hibernate lists those of Bean Validation in an order that differs from one JVM to the next.
 */
public final class Bounds {

    private static final String COLUMN = "(\"(?:[^\"]|\"\")+\"|[A-Za-z_][\\w$]*)";
    private static final Pattern OF_HIBERNATE = Pattern.compile(COLUMN + "(>=|<=)(-?\\d+)");
    private static final Pattern ALL_OF_HIBERNATE =
            Pattern.compile("\\(" + OF_HIBERNATE + "\\)(?: and \\(" + OF_HIBERNATE + "\\))+");
    private static final Pattern OF_POSTGRES = Pattern.compile(COLUMN + "\\)?(?:::[a-z ]+)? (>=|<=) \\(?'?(-?\\d+)\\b");

    private Bounds() {}

    /** Returns the bounds in an expression of PostgreSQL's own, in their order. */
    public static List<String> of(String expression) {
        return all(OF_POSTGRES, expression);
    }

    /** Returns an expression of nothing but bounds in the order of one of the given lists that has the same. */
    public static String ordered(String expression, List<List<String>> orders) {
        if (!ALL_OF_HIBERNATE.matcher(expression).matches()) {
            return expression;
        }
        List<String> own = all(OF_HIBERNATE, expression);
        List<String> sorted = own.stream().sorted().toList();
        return orders.stream()
                .filter(order -> order.stream().sorted().toList().equals(sorted))
                .findFirst()
                .map(List::iterator)
                .map(order -> replaced(expression, order))
                .orElse(expression);
    }

    private static String replaced(String expression, Iterator<String> order) {
        return OF_HIBERNATE.matcher(expression).replaceAll(bound -> Matcher.quoteReplacement(order.next()));
    }

    private static List<String> all(Pattern pattern, String expression) {
        return pattern.matcher(expression)
                .results()
                .map((MatchResult bound) -> bound.group(1) + bound.group(2) + bound.group(3))
                .toList();
    }
}
