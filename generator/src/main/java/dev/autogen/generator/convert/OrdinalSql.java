package dev.autogen.generator.convert;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The expressions that turn numbers of an enum into its names, and back; a number without a constant has no place in them. */
final class OrdinalSql {

    private OrdinalSql() {}

    /** Returns the name of each number. */
    static String named(String column, List<String> constants, String type) {
        boolean text = type.startsWith("character") || type.equals("text");
        return cases(column, numbers(constants, Identifiers::literal)) + (text ? "" : "::" + type);
    }

    /** Returns the first number of each name. */
    static String numbered(String column, List<String> constants) {
        Map<String, String> cases = new LinkedHashMap<>();
        numbers(constants, Identifiers::literal).forEach((number, name) -> cases.putIfAbsent(name, number));
        return cases(column + "::text", cases);
    }

    /** Returns the number that each constant has in another order. */
    static String renumbered(String column, List<String> was, List<String> now) {
        return cases(column, numbers(was, name -> Integer.toString(now.indexOf(name))));
    }

    /** Returns the first number that each constant had before it got the one it has. */
    static String renumberedBack(String column, List<String> was, List<String> now) {
        Map<String, String> cases = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (was.contains(now.get(i))) {
                cases.put(Integer.toString(i), Integer.toString(was.indexOf(now.get(i))));
            }
        }
        return cases(column, cases);
    }

    /** What stands behind USING may not look into an array by a query; no number is a name of a constant. */
    static String elements(String column, List<String> constants, boolean fromNumbers) {
        String array = column + "::text[]";
        for (Map.Entry<String, String> one :
                numbers(constants, Identifiers::literal).entrySet()) {
            String number = Identifiers.literal(one.getKey());
            array = "array_replace(" + array + ", "
                    + (fromNumbers ? number + ", " + one.getValue() : one.getValue() + ", " + number) + ")";
        }
        return array;
    }

    private static Map<String, String> numbers(List<String> constants, UnaryOperator<String> written) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (int i = 0; i < constants.size(); i++) {
            if (!constants.get(i).equals(ConstantAnswers.NONE_SUCH)) {
                numbers.put(Integer.toString(i), written.apply(constants.get(i)));
            }
        }
        return numbers;
    }

    private static String cases(String value, Map<String, String> cases) {
        return cases.entrySet().stream()
                .map(c -> " WHEN " + c.getKey() + " THEN " + c.getValue())
                .collect(Collectors.joining("", "CASE " + value, " END"));
    }
}
