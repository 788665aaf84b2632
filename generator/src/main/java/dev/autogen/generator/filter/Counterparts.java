package dev.autogen.generator.filter;

import dev.autogen.generator.diff.Structure;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of the database stands in the place of each constraint or index of the model: the same, or one of that name, or
 * another of its kind over the same columns.
 *
 * @param byDesired the counterparts, as far as there are any
 * @param others what only the database has
 * @param <T> constraint or index
 */
record Counterparts<T>(Map<T, T> byDesired, List<T> others) {

    static Counterparts<Constraint> ofConstraints(Table current, Table desired) {
        return of(
                current.constraints(),
                desired.constraints(),
                List.of(
                        (c, d) ->
                                sameName(c.name(), d.name()) && Structure.of(c).equals(Structure.of(d)),
                        (c, d) -> Structure.of(c).equals(Structure.of(d)),
                        (c, d) -> sameName(c.name(), d.name()),
                        (c, d) -> c instanceof PrimaryKey && d instanceof PrimaryKey,
                        (c, d) -> ObjectKind.of(c) == ObjectKind.of(d)
                                && columns(current, x -> Involvement.of(c, x))
                                        .equals(columns(desired, x -> Involvement.of(d, x)))));
    }

    static Counterparts<Index> ofIndexes(Table current, Table desired) {
        return of(
                current.indexes(),
                desired.indexes(),
                List.of(
                        (c, d) ->
                                sameName(c.name(), d.name()) && Structure.of(c).equals(Structure.of(d)),
                        (c, d) -> Structure.of(c).equals(Structure.of(d)),
                        (c, d) -> sameName(c.name(), d.name()),
                        (c, d) -> columns(current, x -> Involvement.of(c, x))
                                .equals(columns(desired, x -> Involvement.of(d, x)))));
    }

    private static Set<String> columns(Table table, Predicate<String> involved) {
        return table.columns().stream().map(Column::name).filter(involved).collect(Collectors.toSet());
    }

    private static boolean sameName(ObjectName one, ObjectName other) {
        return one.text().equals(other.text());
    }

    /** The likenesses are tried one after the other, the strongest first. */
    private static <T> Counterparts<T> of(List<T> current, List<T> desired, List<BiPredicate<T, T>> likenesses) {
        List<T> left = new ArrayList<>(current);
        Map<T, T> found = new LinkedHashMap<>();
        for (BiPredicate<T, T> like : likenesses) {
            for (T item : desired) {
                if (!found.containsKey(item)) {
                    Optional<T> counterpart =
                            left.stream().filter(c -> like.test(c, item)).findFirst();
                    counterpart.ifPresent(c -> {
                        left.remove(c);
                        found.put(item, c);
                    });
                }
            }
        }
        return new Counterparts<>(found, left);
    }
}
