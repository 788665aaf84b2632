package dev.autogen.generator.diff.order;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Operations in an order that runs.
 *
 * <p>What must come before what follows from what the operations take, free, make, remove and use ({@link Footprint});
 * each such rule holds backwards as well, so the reverses run in the opposite order. Where nothing must, {@link Rank}
 * says what reads well: drops, creates, then table by table, columns dropped last.
 */
public final class OperationSorter {

    private final List<Operation> operations;
    private final Footprints footprints;
    private final List<Operation> sorted = new ArrayList<>();
    private final BitSet begun = new BitSet();
    private final BitSet done = new BitSet();

    private OperationSorter(List<Operation> operations, Schema start) {
        this.operations = operations;
        this.footprints = new Footprints(operations, start);
    }

    /**
     * Returns the operations sorted.
     *
     * @throws AutogenException if they need each other in a circle
     */
    public static List<Operation> sort(List<Operation> operations) {
        return sort(operations, Schema.empty());
    }

    /**
     * Returns the operations sorted, with the schema at hand that they start from.
     *
     * @throws AutogenException if they need each other in a circle
     */
    public static List<Operation> sort(List<Operation> operations, Schema start) {
        return new OperationSorter(List.copyOf(operations), start).sorted();
    }

    private List<Operation> sorted() {
        List<Rank> ranks = operations.stream().map(Rank::of).toList();
        int[] order = IntStream.range(0, operations.size())
                .boxed()
                .sorted(Comparator.<Integer, Rank>comparing(ranks::get).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        for (int node : order) {
            visit(node, place);
        }
        return sorted;
    }

    private record Visit(int node, Iterator<Integer> needs) {}

    /** Each operation pulls what it needs before itself; the stack is our own, since chains can be long. */
    private void visit(int start, int[] place) {
        if (begun.get(start)) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start, place));
        while (!path.isEmpty()) {
            Visit visit = path.getFirst();
            if (!visit.needs().hasNext()) {
                path.pop();
                done.set(visit.node());
                if (visit.node() < operations.size()) {
                    sorted.add(operations.get(visit.node()));
                }
                continue;
            }
            int need = visit.needs().next();
            if (!begun.get(need)) {
                path.push(enter(need, place));
            } else if (!done.get(need)) {
                throw circle(path, need);
            }
        }
    }

    private Visit enter(int node, int[] place) {
        begun.set(node);
        List<Integer> needs = new ArrayList<>(footprints.needsOf(node));
        needs.sort(Comparator.<Integer>comparingInt(n -> n < place.length ? place[n] : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder()));
        return new Visit(node, needs.iterator());
    }

    private AutogenException circle(Deque<Visit> path, int end) {
        List<String> members = new ArrayList<>();
        for (Visit visit : path) {
            if (visit.node() < operations.size()) {
                members.add('"' + operations.get(visit.node()).describe() + '"');
            }
            if (visit.node() == end) {
                break;
            }
        }
        return new AutogenException(
                "AG502",
                "No order of these operations works: " + String.join(", ", members)
                        + ". Each needs another of them to run first. Make the change in two steps: remove one of them"
                        + " from the model, write a migration, add it again, and write the next.");
    }
}
