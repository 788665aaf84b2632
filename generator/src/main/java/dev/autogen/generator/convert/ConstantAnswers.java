package dev.autogen.generator.convert;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which constants of the model the numbers in columns have meant so far.
 *
 * @param constants for each column the constant of 0, 1, 2 and so on
 */
public record ConstantAnswers(Map<ColumnReference, List<String>> constants) {

    /** Nothing said. */
    public static final ConstantAnswers NONE = new ConstantAnswers(Map.of());

    /** What stands for a number that no row has. */
    static final String NONE_SUCH = "-";

    public ConstantAnswers {
        constants = Map.copyOf(constants);
    }

    /**
     * Reads {@code task.status=OPEN,LATE,-}.
     *
     * @param model the constants of the enums behind columns
     * @throws UsageException AG283 if a text is not of that form, or names a column or constant that is not there
     */
    public static ConstantAnswers read(List<String> texts, Map<ColumnReference, List<String>> model) {
        Map<ColumnReference, List<String>> answers = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "AG283",
                        "\"" + text
                                + "\" names no column and constants. Write --constants TABLE.COLUMN=CONSTANTS, such as"
                                + " task.status=OPEN,LATE: the meaning of 0, 1 and so on.");
            }
            String path = text.substring(0, equals).strip();
            ColumnReference column = model.keySet().stream()
                    .filter(c -> path(c).equalsIgnoreCase(path))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "AG283",
                            "The answer \"" + text + "\" cannot be used: the model has no enum in column \"" + path
                                    + "\". Name the column as TABLE.COLUMN."));
            List<String> said = List.of(text.substring(equals + 1).strip().split("\\s*,\\s*"));
            against(said, Objects.requireNonNull(model.get(column))).ifPresent(wrong -> {
                throw new UsageException("AG283", "The answer \"" + text + "\" cannot be used: " + wrong);
            });
            answers.put(column, said);
        }
        return new ConstantAnswers(answers);
    }

    /** Returns what to say to somebody who answers with these constants. */
    public static Optional<String> against(NumberedColumn column, String answer) {
        List<String> said = Arrays.asList(answer.strip().split("\\s*,\\s*"));
        return said.size() < column.had()
                ? Optional.of("Name a constant for each of " + column.numbers() + ".")
                : against(said, column.constants());
    }

    private static Optional<String> against(List<String> said, List<String> constants) {
        return said.stream()
                .filter(name -> !name.equals(NONE_SUCH) && !constants.contains(name))
                .findFirst()
                .map(name -> "\"" + name + "\" is not one of " + String.join(", ", constants) + ". Write \"" + NONE_SUCH
                        + "\" for a number that no row has.");
    }

    /** Returns the answers with one more. */
    public ConstantAnswers with(ColumnReference column, String answer) {
        Map<ColumnReference, List<String>> more = new LinkedHashMap<>(constants);
        more.put(column, List.of(answer.strip().split("\\s*,\\s*")));
        return new ConstantAnswers(more);
    }

    Optional<List<String>> of(ColumnReference column) {
        return Optional.ofNullable(constants.get(column));
    }

    static String path(ColumnReference column) {
        return column.table() + "." + column.column();
    }
}
