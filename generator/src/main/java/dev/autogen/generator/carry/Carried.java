package dev.autogen.generator.carry;

import dev.autogen.generator.carry.Fit.Grade;
import dev.autogen.generator.carry.Link.Moved;
import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values that a difference takes from one table to another, or keeps in a column that is made again.
 *
 * @param outward what leaves columns for tables that come
 * @param inward what comes into columns from tables that go
 * @param emptied the tables that go while others come that may take their rows
 * @param regained the same on the way back
 * @param there what else rows need on the way
 * @param back the same on the way back
 * @param counted what lets ids that come to be counted in a table go on above those of the rows
 */
public record Carried(
        List<Link> outward,
        List<Link> inward,
        List<Emptied> emptied,
        List<Emptied> regained,
        Way there,
        Way back,
        List<Operation> counted) {

    /** Nothing. */
    public static final Carried NOTHING =
            new Carried(List.of(), List.of(), List.of(), List.of(), Way.NOTHING, Way.NOTHING, List.of());

    public Carried {
        outward = List.copyOf(outward);
        inward = List.copyOf(inward);
        emptied = List.copyOf(emptied);
        regained = List.copyOf(regained);
        counted = List.copyOf(counted);
    }

    /**
     * Finds them.
     *
     * @param before what is there
     * @param after what is there afterwards
     * @param upgrade what leads from one to the other
     * @param inheritance what the entities of the model inherit
     */
    public static Carried of(Schema before, Schema after, List<Operation> upgrade, Inheritance inheritance) {
        Shape shape = Shape.of(before, after, upgrade, inheritance);
        List<Link> back = Links.in(shape.reversed(), Grade.LOUD);
        List<Link> inward = back.stream()
                .filter(link -> LateDrops.fits(upgrade, link, back))
                .toList();
        List<Emptied> emptied = Emptied.in(shape).stream()
                .filter(table -> LateDrops.fits(upgrade, table))
                .toList();
        return new Carried(
                Links.in(shape, Grade.SAFE),
                inward,
                emptied,
                Emptied.in(shape.reversed()),
                Way.of(shape),
                Way.of(shape.reversed()),
                List.of());
    }

    /** Returns the same with steps for ids that come to be counted in a table. */
    public Carried counting(List<Operation> steps) {
        return new Carried(outward, inward, emptied, regained, there, back, steps);
    }

    /** Returns what fills the columns that come, on the way and back. */
    public FillAnswers fills() {
        Map<ColumnReference, String> fills = new LinkedHashMap<>(there.fills());
        fills.putAll(back.fills());
        inward.stream()
                .filter(Link::single)
                .forEach(link -> fills.putAll(link.coming(true).fills()));
        outward.stream().filter(Link::single).forEach(link -> fills.putAll(link.fills()));
        fills.putAll(Kinds.fills(inward));
        fills.putAll(Kinds.fills(outward));
        return new FillAnswers(fills);
    }

    /** Returns the operations with what others are filled from before these. */
    public List<Operation> inOrder(List<Operation> operations) {
        return back.keys().inOrder(there.keys().inOrder(operations));
    }

    /** Returns the operations with the tables that values come from dropped behind what takes them. */
    public List<Operation> dropLate(List<Operation> upgrade) {
        return FilledFrom.in(there.dropLate(LateDrops.in(upgrade, inward, emptied)));
    }

    /** Returns the upgrade with its copies and decisions. */
    public List<Operation> onUpgrade(List<Operation> upgrade) {
        List<Operation> operations = there.with(copying(upgrade, outward));
        inward.forEach(link -> undecided(link)
                .ifPresent(step -> operations.add(LateDrops.indexOfDrop(operations, link.other()), step)));
        deciding(operations, emptied);
        operations.addAll(counted);
        return operations;
    }

    /** Returns the downgrade with its copies and decisions. */
    public List<Operation> onDowngrade(List<Operation> downgrade) {
        List<Operation> operations = back.with(copying(downgrade, inward));
        deciding(operations, regained);
        return operations;
    }

    private static Optional<Operation> undecided(Link link) {
        Link open = link.single() ? link.coming(false) : link;
        if (open.values().isEmpty()) {
            return Optional.empty();
        }
        Moved first = open.values().get(0);
        String question = link.single()
                ? first.back().question(link.other() + "." + first.there(), link.table() + "." + first.here())
                : question(link.what(), link.other() + "");
        return Optional.of(new Decision(link.other(), question, open.update()));
    }

    private static void deciding(List<Operation> operations, List<Emptied> tables) {
        tables.forEach(table -> operations.add(LateDrops.indexOfDrop(operations, table.from()), table.decision()));
    }

    /** Returns the same where the user has said that what is dropped is meant to go. */
    public Carried withoutQuestions() {
        return new Carried(
                undoubted(outward),
                undoubted(inward).stream().map(link -> link.coming(true)).toList(),
                List.of(),
                List.of(),
                there.withoutQuestions(),
                back.withoutQuestions(),
                counted);
    }

    /** Returns the same without questions about columns that the user has said the values of. */
    public Carried answered(FillAnswers said) {
        Set<ColumnReference> filled = said.expressions().keySet();
        return new Carried(outward, inward, emptied, regained, there.answered(filled), back.answered(filled), counted);
    }

    /** Returns the tables that go and whose rows something takes, or is asked about. */
    public Set<QualifiedName> asked() {
        Set<QualifiedName> asked = new HashSet<>();
        inward.forEach(link -> asked.add(link.other()));
        emptied.forEach(table -> asked.add(table.from()));
        there.placed().forEach(step -> step.emptied().ifPresent(asked::add));
        return asked;
    }

    private static List<Link> undoubted(List<Link> links) {
        return links.stream()
                .filter(link -> link.doubt().isEmpty() && link.single())
                .toList();
    }

    /** Returns the same where what is dropped is kept: what went into columns needs no way back. */
    public Carried keeping() {
        return new Carried(outward, List.of(), List.of(), List.of(), there, back, counted);
    }

    /** Returns the columns whose values are elsewhere when an upgrade drops them or their tables, and come back from there. */
    public Set<ColumnReference> saved() {
        Set<ColumnReference> saved = new HashSet<>(there.copies());
        for (Link link : outward) {
            if (link.doubt().isEmpty()) {
                link.reads().forEach(column -> saved.add(new ColumnReference(link.table(), column)));
            }
        }
        for (Link link : inward) {
            link.kept().forEach(column -> saved.add(new ColumnReference(link.other(), column)));
        }
        return saved;
    }

    private static List<Operation> copying(List<Operation> operations, List<Link> links) {
        List<Operation> result = new ArrayList<>(operations);
        for (Link link : links) {
            Optional<Operation> step = step(link);
            step.ifPresent(copy -> result.add(place(result, link, links), copy));
        }
        return result;
    }

    private static Optional<Operation> step(Link link) {
        if (link.doubt().isEmpty()) {
            return Optional.of(link.copy());
        }
        return Optional.of(new Decision(
                link.table(),
                link.doubt().get() + (link.values().isEmpty() ? "" : " " + link.what() + " would be lost."),
                sketch(link.copy())));
    }

    private static String sketch(Operation operation) {
        return String.join(";\n", new PostgresDdl().render(operation));
    }

    private static String question(String columns, String from) {
        return "Which row of " + from + " gives " + columns + " its value? The others would be lost.";
    }

    /** Behind the table that comes, and before the first column of it goes. */
    private static int place(List<Operation> operations, Link link, List<Link> links) {
        Set<String> reads =
                link.hierarchy(links).stream().flatMap(l -> l.reads().stream()).collect(Collectors.toSet());
        int made = 0;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation instanceof CreateTable create && create.table().name().equals(link.other())) {
                made = i + 1;
            } else if (operation instanceof DropColumn drop
                    && drop.table().equals(link.table())
                    && reads.contains(drop.column())) {
                return Math.max(made, i);
            }
        }
        return made;
    }
}
