package dev.autogen.generator.carry;

import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows need on the way from one schema to another besides the values that tables take from each other.
 *
 * @param fills what columns that come begin with
 * @param keys those of them that are in foreign keys
 * @param placed further steps
 * @param copies the columns that go and whose values are elsewhere
 */
record Way(Map<ColumnReference, String> fills, Rekeyings keys, List<Placed> placed, Set<ColumnReference> copies) {

    static final Way NOTHING = new Way(Map.of(), new Rekeyings(Map.of(), Map.of()), List.of(), Set.of());

    Way {
        fills = Map.copyOf(fills);
        placed = List.copyOf(placed);
        copies = Set.copyOf(copies);
    }

    static Way of(Shape shape) {
        Rekeyings keys = Rekeyings.in(shape);
        Map<ColumnReference, String> fills = new LinkedHashMap<>(keys.fills());
        fills.putAll(Computed.of(shape.before(), shape.after()));
        Branches branches = Branches.in(shape);
        fills.putAll(branches.fills());
        List<Placed> placed = new ArrayList<>(Relinked.in(shape.before(), shape.after()));
        placed.addAll(branches.steps());
        placed.addAll(Split.in(shape));
        placed.addAll(Extracted.in(shape));
        placed.addAll(Gathered.in(shape));
        Set<ColumnReference> copies = new HashSet<>(Rekeyings.copies(shape));
        copies.addAll(branches.moved());
        return new Way(fills, keys, placed, copies);
    }

    Way withoutQuestions() {
        return new Way(fills, keys, placed.stream().filter(p -> !p.isQuestion()).toList(), copies);
    }

    Way answered(Set<ColumnReference> filled) {
        return new Way(
                fills, keys, placed.stream().filter(p -> !p.isAnswered(filled)).toList(), copies);
    }

    /** Returns the operations with the drops that must wait for a step behind what comes before it. */
    List<Operation> dropLate(List<Operation> operations) {
        List<Operation> result = operations;
        for (Placed step : placed) {
            result = step.dropLate(result);
        }
        return result;
    }

    /** Returns the operations with the further steps. */
    List<Operation> with(List<Operation> operations) {
        List<Operation> result = new ArrayList<>(operations);
        placed.forEach(step -> step.into(result));
        return result;
    }
}
