package dev.autogen.generator.carry;

import dev.autogen.generator.carry.Fit.Grade;
import dev.autogen.generator.carry.Hierarchy.Member;
import dev.autogen.generator.carry.Link.Moved;
import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.carry.Shape.Reference;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The search for tables that come and take over what columns of another table held. */
final class Links {

    private final Shape shape;
    private final Grade least;
    private final List<Link> found = new ArrayList<>();

    private Links(Shape shape, Grade least) {
        this.shape = shape;
        this.least = least;
    }

    /**
     * Finds them.
     *
     * @param least what values of another type may become without a person's word
     */
    static List<Link> in(Shape shape, Grade least) {
        Links links = new Links(shape, least);
        Map<QualifiedName, List<Reference>> references = shape.references();
        references.keySet().stream()
                .filter(shape.after().tables()::contains)
                .flatMap(name -> shape.before().tables().find(name).stream())
                .forEach(table -> links.look(table, references));
        return links.found;
    }

    private void look(Table table, Map<QualifiedName, List<Reference>> references) {
        Hierarchy below = Hierarchy.of(table, references, shape);
        for (Member member : below.members()) {
            Optional<Kind> kind = below.kind(member);
            if (!isJoin(member.table()) || kind.filter(Kind::isKnown).isPresent()) {
                add(table, member.table(), member.key(), kind, true);
            }
        }
        for (Reference reference : references.getOrDefault(table.name(), List.of())) {
            Table other = reference.from();
            List<Pair> key =
                    Pair.of(reference.key().referencedColumns(), reference.key().columns());
            boolean added = found.stream()
                    .anyMatch(l -> l.other().equals(other.name()) && l.table().equals(table.name()));
            if (!added && isJoin(other)) {
                joined(table, other, reference.key(), key);
            } else if (!added && !reference.isKey()) {
                add(table, other, key, Optional.empty(), isUnique(other, reference.key()));
            }
        }
    }

    private void add(Table table, Table other, List<Pair> key, Optional<Kind> kind, boolean single) {
        Set<String> gone = shape.goneOf(table.name());
        List<Moved> values = new ArrayList<>();
        for (Column column : other.columns()) {
            boolean inKey = key.stream().anyMatch(k -> k.there().equals(column.name()));
            if (!inKey && gone.contains(column.name())) {
                table.column(column.name())
                        .flatMap(was -> Moved.of(was, column))
                        .ifPresent(values::add);
            }
        }
        Optional<Moved> renamed =
                values.isEmpty() && kind.isEmpty() ? renamed(table, other, key, gone) : Optional.empty();
        renamed.ifPresent(values::add);
        if (values.isEmpty() && kind.filter(Kind::isKnown).isEmpty()) {
            return;
        }
        Optional<String> doubt = kind.filter(k -> !k.certain())
                .map(k -> "Which rows of " + table.name() + " belong in " + other.name() + "?")
                .or(() -> missing(other, key, values)
                        .map(column -> "What do the rows of " + other.name() + " get in " + column + "?"))
                .or(() -> renamed.map(v -> "Do the values of " + table.name() + "." + v.here() + " go into "
                        + other.name() + "." + v.there() + "?"))
                .or(() -> changed(table, other, values));
        found.add(new Link(table.name(), other.name(), key, values, kind, doubt, single));
    }

    /** Tells whether at most one row refers to one. */
    private static boolean isUnique(Table table, ForeignKey key) {
        return table.constraintsOf(UniqueConstraint.class)
                .anyMatch(unique -> Set.copyOf(unique.columns()).equals(Set.copyOf(key.columns())));
    }

    /** The only column that goes may be the only one of its type that comes, under another name. */
    private static Optional<Moved> renamed(Table table, Table other, List<Pair> key, Set<String> gone) {
        List<Column> left =
                table.columns().stream().filter(c -> gone.contains(c.name())).toList();
        List<Column> open = other.columns().stream()
                .filter(c -> key.stream().noneMatch(k -> k.there().equals(c.name())))
                .filter(c -> other.constraintsOf(PrimaryKey.class)
                        .noneMatch(k -> k.columns().equals(List.of(c.name()))))
                .toList();
        return left.size() == 1 && open.size() == 1 && family(left.get(0)).equals(family(open.get(0)))
                ? Moved.of(left.get(0), open.get(0))
                : Optional.empty();
    }

    /** A join table takes over from a foreign key that goes; where it could be several, or either end, a person says. */
    private void joined(Table table, Table other, ForeignKey reference, List<Pair> key) {
        Set<String> gone = shape.goneOf(table.name());
        List<List<Moved>> candidates = new ArrayList<>();
        other.constraintsOf(ForeignKey.class)
                .filter(end -> !end.equals(reference))
                .forEach(end -> table.constraintsOf(ForeignKey.class)
                        .filter(was -> gone.containsAll(was.columns()))
                        .filter(was -> was.referencedTable().equals(end.referencedTable()))
                        .filter(was -> Set.copyOf(was.referencedColumns()).equals(Set.copyOf(end.referencedColumns())))
                        .map(was -> moved(table, was, other, end))
                        .filter(ends -> !ends.isEmpty())
                        .forEach(candidates::add));
        boolean itself = candidates.size() == 1
                && other.constraintsOf(ForeignKey.class)
                        .allMatch(end -> end.referencedTable().equals(table.name()));
        if (!candidates.isEmpty()) {
            Optional<String> doubt = candidates.size() == 1 && !itself
                    ? Optional.empty()
                    : Optional.of("Which columns of " + table.name() + " go into which of " + other.name() + "?");
            found.add(new Link(
                    table.name(), other.name(), key, candidates.get(0), Optional.empty(), doubt, doubt.isEmpty()));
        }
    }

    private static List<Moved> moved(Table table, ForeignKey was, Table other, ForeignKey end) {
        List<Moved> ends = new ArrayList<>();
        for (int i = 0; i < was.columns().size(); i++) {
            int there = end.referencedColumns().indexOf(was.referencedColumns().get(i));
            Optional<Column> to = other.column(end.columns().get(there));
            table.column(was.columns().get(i))
                    .flatMap(from -> to.flatMap(column -> Moved.of(from, column)))
                    .filter(v -> v.out().isSafe())
                    .ifPresent(ends::add);
        }
        return ends.size() == was.columns().size() ? ends : List.of();
    }

    /** Tells whether a table holds two foreign keys and nothing else. */
    private static boolean isJoin(Table table) {
        List<ForeignKey> keys = table.constraintsOf(ForeignKey.class).toList();
        Set<String> columns = new HashSet<>();
        keys.forEach(key -> columns.addAll(key.columns()));
        return keys.size() == 2 && table.columns().stream().allMatch(c -> columns.contains(c.name()));
    }

    private static Optional<String> missing(Table other, List<Pair> key, List<Moved> values) {
        return other.columns().stream()
                .filter(Column::needsValue)
                .map(Column::name)
                .filter(name -> Stream.concat(
                                key.stream().map(Pair::there), values.stream().map(Moved::there))
                        .noneMatch(name::equals))
                .findFirst();
    }

    private Optional<String> changed(Table table, Table other, List<Moved> values) {
        return values.stream()
                .filter(v -> v.out().grade().compareTo(least) > 0)
                .findFirst()
                .map(v -> v.out().question(table.name() + "." + v.here(), other.name() + "." + v.there()));
    }

    /** Returns the type without length, precision and scale. */
    static String family(Column column) {
        return column.type().replaceAll("\\([^)]*\\)", "");
    }
}
