package dev.autogen.generator.convert;

import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.postgres.SqlWords;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The constants of an enum where a column of its numbers becomes one of its names, or the other way. */
public final class Ordinals {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?![\\w.])");

    private final Map<ColumnReference, List<String>> constants;

    /** Takes the constants of the model, in the order of their declaration. */
    public Ordinals(Map<ColumnReference, List<String>> constants) {
        this.constants = Map.copyOf(constants);
    }

    /** Returns the operations with the constants in them. */
    public List<Operation> in(List<Operation> operations) {
        return Retyping.replace(operations, this::written);
    }

    /**
     * Returns the columns whose old check tells of another number of constants than the model has, so that a number may not
     * mean what it did.
     *
     * @param current the schema, with its names after the renames
     */
    public List<ColumnReference> doubtful(List<Operation> operations, Schema current) {
        List<ColumnReference> doubtful = new ArrayList<>();
        for (Retyping retyping : Retyping.in(operations)) {
            ColumnReference column = new ColumnReference(
                    retyping.alter().table(), retyping.alter().column());
            boolean fromNumbers = NUMBERS.contains(one(retyping.from()));
            Optional<Integer> had = fromNumbers && written(retyping).isPresent()
                    ? count(current, column.table(), column.column())
                    : Optional.empty();
            if (had.isPresent() && had.get() != of(column).size()) {
                doubtful.add(column);
            }
        }
        return doubtful;
    }

    private static Optional<Integer> count(Schema current, QualifiedName table, String column) {
        return current.tables().find(table).stream()
                .flatMap(t -> t.constraintsOf(CheckConstraint.class))
                .filter(check -> SqlWords.mentions(check.expression(), column))
                .flatMap(check -> NUMBER.matcher(check.expression()).results())
                .map(number -> Integer.parseInt(number.group()) + 1)
                .max(Integer::compare);
    }

    private Optional<ColumnChange.Type> written(Retyping retyping) {
        String column = retyping.alter().column();
        List<String> names = of(new ColumnReference(retyping.alter().table(), column));
        String from = retyping.from();
        String to = retyping.change().type();
        boolean wasNumber = NUMBERS.contains(one(from));
        boolean isNumber = NUMBERS.contains(one(to));
        if (names.isEmpty() || wasNumber == isNumber || from.endsWith("[]") != to.endsWith("[]")) {
            return Optional.empty();
        }
        String name = Identifiers.quote(column);
        if (from.endsWith("[]")) {
            return Optional.of(retyping.using(
                    elements(name, names, wasNumber) + "::" + to, elements(name, names, isNumber) + "::" + from));
        }
        return Optional.of(
                wasNumber
                        ? retyping.using(named(name, names, to), numbered(name, names))
                        : retyping.using(numbered(name, names), named(name, names, from)));
    }

    private static String one(String type) {
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }

    /** What stands behind USING may not look into an array by a query; no number is a name of a constant. */
    private static String elements(String column, List<String> names, boolean fromNumbers) {
        String array = column + "::text[]";
        for (int i = 0; i < names.size(); i++) {
            String number = Identifiers.literal(Integer.toString(i));
            String name = Identifiers.literal(names.get(i));
            array = "array_replace(" + array + ", " + (fromNumbers ? number + ", " + name : name + ", " + number) + ")";
        }
        return array;
    }

    private List<String> of(ColumnReference column) {
        return constants.getOrDefault(column, List.of());
    }

    private static String named(String column, List<String> names, String type) {
        StringBuilder cases = new StringBuilder("CASE " + column);
        for (int i = 0; i < names.size(); i++) {
            cases.append(" WHEN ").append(i).append(" THEN ").append(Identifiers.literal(names.get(i)));
        }
        boolean text = type.startsWith("character") || type.equals("text");
        return cases.append(" END") + (text ? "" : "::" + type);
    }

    private static String numbered(String column, List<String> names) {
        StringBuilder cases = new StringBuilder("CASE " + column + "::text");
        for (int i = 0; i < names.size(); i++) {
            cases.append(" WHEN ")
                    .append(Identifiers.literal(names.get(i)))
                    .append(" THEN ")
                    .append(i);
        }
        return cases.append(" END").toString();
    }
}
