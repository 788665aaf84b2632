package dev.autogen.generator.diff.order;

import dev.autogen.generator.diff.order.Footprint.Moment;
import dev.autogen.generator.diff.order.Footprint.Part;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which operation needs which others before it; stages of a table are nodes too, numbered after the operations. */
final class Footprints {

    /** The moments in the change of a table. */
    enum Stage {
        /** What stood on its columns is dropped. */
        CLEARED,
        /** Its generated columns that go are gone. */
        PLAIN,
        /** Its plain columns are as they shall be. */
        CHANGED,
        /** Its generated columns are, too. */
        COMPLETE
    }

    private final List<List<Integer>> needs = new ArrayList<>();
    private final Map<Moment, Integer> stages = new HashMap<>();

    Footprints(List<Operation> operations, Schema start) {
        Map<Object, Map<Part, List<Integer>>> uses = new HashMap<>();
        operations.forEach(operation -> needs.add(new ArrayList<>()));
        List<Footprint> footprints = operations.stream()
                .map(operation -> Footprint.of(operation, start))
                .toList();
        numberStages(footprints);
        for (int node = 0; node < operations.size(); node++) {
            int index = node;
            Footprint footprint = footprints.get(node);
            footprint
                    .parts()
                    .forEach((part, things) ->
                            things.forEach(thing -> uses.computeIfAbsent(thing, t -> new EnumMap<>(Part.class))
                                    .computeIfAbsent(part, p -> new ArrayList<>())
                                    .add(index)));
            footprint.after().forEach(moment -> need(index, stage(moment)));
            footprint.before().forEach(moment -> need(stage(moment), index));
        }
        for (Map<Part, List<Integer>> parts : uses.values()) {
            order(parts, Part.FREES, Part.TAKES);
            order(parts, Part.MAKES, Part.USES);
            order(parts, Part.RELEASES, Part.REMOVES);
            inTurn(parts.getOrDefault(Part.IN_TURN, List.of()));
        }
    }

    List<Integer> needsOf(int node) {
        return needs.get(node);
    }

    private void order(Map<Part, List<Integer>> parts, Part first, Part second) {
        List<Integer> laters = parts.getOrDefault(second, List.of());
        for (int earlier : laters.isEmpty() ? List.<Integer>of() : parts.getOrDefault(first, List.of())) {
            laters.forEach(later -> need(later, earlier));
        }
    }

    private void inTurn(List<Integer> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            need(nodes.get(i), nodes.get(i - 1));
        }
    }

    private void need(int node, int before) {
        if (node != before) {
            needs.get(node).add(before);
        }
    }

    /** By the names of the tables, so that the order of the operations tells nothing. */
    private void numberStages(List<Footprint> footprints) {
        Set<QualifiedName> tables = new TreeSet<>();
        footprints.stream()
                .flatMap(footprint -> Stream.concat(footprint.after().stream(), footprint.before().stream()))
                .forEach(moment -> tables.add(moment.table()));
        for (QualifiedName table : tables) {
            int before = -1;
            for (Stage stage : Stage.values()) {
                int node = needs.size();
                needs.add(new ArrayList<>());
                stages.put(new Moment(table, stage), node);
                if (before >= 0) {
                    need(node, before);
                }
                before = node;
            }
        }
    }

    private int stage(Moment moment) {
        return Objects.requireNonNull(stages.get(moment));
    }
}
