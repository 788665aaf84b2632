package dev.autogen.generator.convert;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the numbers of enums mean where a column of them becomes one of names, or the other way, or their constants change.
 *
 * @param constants the constants of the model, in the order of their declaration
 * @param current what is there, with its names after the renames
 * @param answers what the user said that numbers have meant so far
 * @param remembered what migrations say of it
 */
public record Ordinals(
        Map<ColumnReference, List<String>> constants,
        Schema current,
        ConstantAnswers answers,
        Map<ColumnReference, List<String>> remembered) {

    /** No enums. */
    public static final Ordinals NONE = new Ordinals(Map.of(), Schema.empty(), ConstantAnswers.NONE, Map.of());

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?![\\w.])");

    public Ordinals {
        constants = Map.copyOf(constants);
        remembered = Map.copyOf(remembered);
    }

    /** Returns the same with what the user said. */
    public Ordinals answered(ConstantAnswers said) {
        return new Ordinals(constants, current, said, remembered);
    }

    /** Returns the operations with the constants in them. */
    public List<Operation> in(List<Operation> changes) {
        List<Operation> operations =
                changes.stream().filter(operation -> !isRenumbering(operation)).toList();
        List<Operation> result = new ArrayList<>();
        Set<ColumnReference> done = new HashSet<>();
        for (Operation operation : Retyping.replace(operations, this::written)) {
            result.add(operation);
            staying(operation, operations)
                    .filter(column -> counted(column).isPresent() && done.add(column))
                    .flatMap(this::renumbered)
                    .ifPresent(result::add);
        }
        staying(operations)
                .filter(done::add)
                .flatMap(c -> renumbered(c).stream())
                .forEach(result::add);
        return result;
    }

    private boolean isRenumbering(Operation operation) {
        return Retyping.in(List.of(operation)).stream()
                .anyMatch(r -> isRenumbered(r) && !of(r.column()).isEmpty() && NUMBERS.contains(r.from()));
    }

    /** Returns the columns of numbers that stay such, of which a migration says what they mean. */
    private Stream<ColumnReference> staying(List<Operation> operations) {
        return remembered.keySet().stream()
                .filter(column -> !of(column).isEmpty()
                        && was(column).filter(c -> NUMBERS.contains(c.type())).isPresent()
                        && staysNumber(column, operations))
                .sorted(Comparator.comparing(ConstantAnswers::path));
    }

    /** Returns what no migration says yet of the columns that hold numbers from now on. */
    public Map<ColumnReference, List<String>> unsaid(Schema desired) {
        Map<ColumnReference, List<String>> unsaid = new TreeMap<>(Comparator.comparing(ConstantAnswers::path));
        constants.forEach((column, names) -> {
            boolean numbers = desired.tables().find(column.table()).flatMap(t -> t.column(column.column())).stream()
                    .anyMatch(c -> NUMBERS.contains(one(c.type())));
            if (numbers && !names.equals(remembered.get(column))) {
                unsaid.put(column, names);
            }
        });
        return unsaid;
    }

    /**
     * Returns the columns whose old check tells of another number of constants than the model has, so that a number may not
     * mean what it did, and nobody has said what it means.
     */
    public List<NumberedColumn> doubtful(List<Operation> operations) {
        Map<ColumnReference, NumberedColumn> doubtful = new LinkedHashMap<>();
        for (Retyping retyping : Retyping.in(operations)) {
            if (NUMBERS.contains(one(retyping.from())) && written(retyping).isPresent()) {
                counted(retyping.column()).ifPresent(c -> doubtful.put(c.column(), c));
            }
        }
        for (Operation operation : operations) {
            staying(operation, operations).flatMap(this::counted).ifPresent(c -> doubtful.put(c.column(), c));
        }
        staying(operations)
                .forEach(c -> doubtful.put(
                        c,
                        new NumberedColumn(
                                c, of(c), remembered.getOrDefault(c, List.of()).size())));
        return doubtful.values().stream()
                .filter(c -> inferred(c.column()).isEmpty())
                .filter(c -> c.had() > answers.of(c.column()).map(List::size).orElse(0))
                .toList();
    }

    /** Returns what numbers are read as: no check tells in which order the constants were. */
    public List<String> notes(List<Operation> operations) {
        Stream<ColumnReference> converted = Retyping.in(operations).stream()
                .filter(r -> NUMBERS.contains(one(r.from())) && (written(r).isPresent() || isRenumbered(r)))
                .map(Retyping::column);
        return Stream.concat(converted, becoming(operations))
                .distinct()
                .flatMap(this::notes)
                .toList();
    }

    /** Returns the columns of plain numbers that get the check of an enum, and so mean its constants from now on. */
    private Stream<ColumnReference> becoming(List<Operation> operations) {
        return operations.stream()
                .filter(AddConstraint.class::isInstance)
                .map(AddConstraint.class::cast)
                .filter(add -> add.constraint() instanceof CheckConstraint)
                .flatMap(add -> constants.keySet().stream()
                        .filter(column -> column.table().equals(add.table())
                                && !remembered.containsKey(column)
                                && count((CheckConstraint) add.constraint(), column.column())
                                        .isPresent()
                                && was(column)
                                        .filter(c -> NUMBERS.contains(c.type()))
                                        .isPresent()
                                && counts(column).findAny().isEmpty()
                                && staysNumber(column, operations)));
    }

    private static boolean isRenumbered(Retyping retyping) {
        return retyping.from().equals(retyping.change().type())
                && retyping.change().using().isPresent();
    }

    private Stream<String> notes(ColumnReference column) {
        String path = ConstantAnswers.path(column);
        List<String> names = former(column);
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbers.computeIfAbsent(names.get(i), n -> new ArrayList<>()).add(Integer.toString(i));
        }
        numbers.remove(ConstantAnswers.NONE_SUCH);
        String read = numbers.entrySet().stream()
                .flatMap(n -> n.getValue().stream().map(number -> number + " = " + n.getKey()))
                .sorted()
                .collect(Collectors.joining(", ", "Numbers in " + path + " are read as ", ". "));
        String why = answers.of(column).isPresent()
                ? "The author of this migration gave this meaning."
                : inferred(column).isPresent()
                        ? "An earlier migration records this meaning."
                        : "This is the current order of the enum; the database has no record of another. If it was different,"
                                + " use --constants " + path + "=...";
        Stream<String> lost = numbers.entrySet().stream()
                .filter(n -> n.getValue().size() > 1)
                .map(n -> "LOST ON DOWNGRADE: " + path + ": whether " + n.getKey() + " was "
                        + String.join(" or ", n.getValue()) + "; it is restored as "
                        + n.getValue().get(0) + ".");
        return Stream.concat(Stream.of(read + why), lost);
    }

    private Optional<NumberedColumn> counted(ColumnReference column) {
        return counts(column)
                .max(Integer::compare)
                .filter(had -> had != of(column).size())
                .map(had -> new NumberedColumn(column, of(column), had));
    }

    private Stream<Integer> counts(ColumnReference column) {
        return current.tables().find(column.table()).stream()
                .flatMap(t -> t.constraintsOf(CheckConstraint.class))
                .flatMap(check -> count(check, column.column()).stream());
    }

    private static Optional<Integer> count(CheckConstraint check, String column) {
        return SqlWords.mentions(check.expression(), column)
                ? NUMBER.matcher(check.expression())
                        .results()
                        .map(number -> Integer.parseInt(number.group()) + 1)
                        .max(Integer::compare)
                : Optional.empty();
    }

    /** Returns the column of numbers, and numbers afterwards, whose check an operation drops. */
    private Optional<ColumnReference> staying(Operation operation, List<Operation> operations) {
        if (!(operation instanceof DropConstraint drop && drop.was().orElse(null) instanceof CheckConstraint check)) {
            return Optional.empty();
        }
        return constants.keySet().stream()
                .filter(column -> column.table().equals(drop.table())
                        && count(check, column.column()).isPresent())
                .filter(column ->
                        was(column).filter(c -> NUMBERS.contains(c.type())).isPresent())
                .filter(column -> staysNumber(column, operations))
                .findFirst();
    }

    private static boolean staysNumber(ColumnReference column, List<Operation> operations) {
        return Retyping.in(operations).stream()
                .noneMatch(r -> r.column().equals(column)
                        && !NUMBERS.contains(r.change().type()));
    }

    /** Numbers that mean other constants from now on are written anew, once the old check is gone. */
    private Optional<Operation> renumbered(ColumnReference column) {
        List<String> was = meant(column).orElse(List.of());
        List<String> now = of(column);
        boolean same = IntStream.range(0, was.size())
                .allMatch(i -> i < now.size() && was.get(i).equals(now.get(i)));
        return was(column).filter(c -> !same).map(before -> {
            String name = Identifiers.quote(before.name());
            return new AlterColumn(
                    column.table(),
                    before.name(),
                    List.of(new ColumnChange.Type(
                            before.type(),
                            before.collation(),
                            Optional.of(OrdinalSql.renumbered(name, was, now)),
                            Optional.of(OrdinalSql.renumberedBack(name, was, now)))),
                    Optional.of(before));
        });
    }

    private Optional<Column> was(ColumnReference column) {
        return current.tables().find(column.table()).flatMap(t -> t.column(column.column()));
    }

    private Optional<ColumnChange.Type> written(Retyping retyping) {
        String from = retyping.from();
        String to = retyping.change().type();
        boolean wasNumber = NUMBERS.contains(one(from));
        boolean isNumber = NUMBERS.contains(one(to));
        List<String> names = wasNumber ? former(retyping.column()) : of(retyping.column());
        if (names.isEmpty() || wasNumber == isNumber || from.endsWith("[]") != to.endsWith("[]")) {
            return Optional.empty();
        }
        String name = Identifiers.quote(retyping.alter().column());
        if (from.endsWith("[]")) {
            return Optional.of(retyping.using(
                    OrdinalSql.elements(name, names, wasNumber) + "::" + to,
                    OrdinalSql.elements(name, names, isNumber) + "::" + from));
        }
        return Optional.of(
                wasNumber
                        ? retyping.using(OrdinalSql.named(name, names, to), OrdinalSql.numbered(name, names))
                        : retyping.using(OrdinalSql.numbered(name, names), OrdinalSql.named(name, names, from)));
    }

    private static String one(String type) {
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }

    private List<String> of(ColumnReference column) {
        return constants.getOrDefault(column, List.of());
    }

    private List<String> former(ColumnReference column) {
        return of(column).isEmpty() ? List.of() : meant(column).orElse(of(column));
    }

    private Optional<List<String>> meant(ColumnReference column) {
        return answers.of(column).or(() -> inferred(column));
    }

    private Optional<List<String>> inferred(ColumnReference column) {
        return of(column).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(remembered.get(column)).flatMap(was -> FormerConstants.in(of(column), was));
    }
}
