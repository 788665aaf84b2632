package dev.autogen.generator.carry;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.rename.TextValues;
import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The search for tables that come and take over what columns of another table held. */
final class Links {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final Shape shape;
    private final List<Link> found = new ArrayList<>();

    private Links(Shape shape) {
        this.shape = shape;
    }

    static List<Link> in(Shape shape) {
        Links links = new Links(shape);
        for (Table other : shape.created().values()) {
            other.constraintsOf(ForeignKey.class).forEach(reference -> shape.before()
                    .tables()
                    .find(reference.referencedTable())
                    .filter(table -> shape.after().tables().contains(table.name()))
                    .ifPresent(table -> links.look(table, other, reference)));
        }
        return links.found;
    }

    private void look(Table table, Table other, ForeignKey reference) {
        List<Pair> key = pairs(reference.referencedColumns(), reference.columns());
        Set<String> gone = shape.goneOf(table.name());
        if (isJoin(other)) {
            joined(table, other, reference, key, gone);
            return;
        }
        List<Pair> values = new ArrayList<>();
        for (Column column : other.columns()) {
            if (!reference.columns().contains(column.name()) && gone.contains(column.name())) {
                table.column(column.name())
                        .filter(was -> family(was).equals(family(column)))
                        .ifPresent(was -> values.add(new Pair(was.name(), column.name())));
            }
        }
        boolean single = isKey(other, reference);
        Optional<Discriminator> kind = single ? Discriminator.of(table, other) : Optional.empty();
        if (values.isEmpty() && kind.filter(Discriminator::isKnown).isEmpty()) {
            return;
        }
        Optional<String> condition = kind.map(Discriminator::condition);
        Optional<String> doubt = kind.map(k -> "Which rows of " + table.name() + " belong into " + other.name() + "?")
                .or(() -> missing(other, reference, values)
                        .map(column -> "What do the rows of " + other.name() + " get in " + column + "?"));
        found.add(new Link(table.name(), other.name(), key, values, condition, doubt, single));
    }

    /** A join table takes over from a foreign key that goes; where it could be several, or either end, a person says. */
    private void joined(Table table, Table other, ForeignKey reference, List<Pair> key, Set<String> gone) {
        List<List<Pair>> candidates = new ArrayList<>();
        other.constraintsOf(ForeignKey.class)
                .filter(end -> !end.equals(reference))
                .forEach(end -> table.constraintsOf(ForeignKey.class)
                        .filter(was -> gone.containsAll(was.columns()))
                        .filter(was -> was.referencedTable().equals(end.referencedTable()))
                        .filter(was -> Set.copyOf(was.referencedColumns()).equals(Set.copyOf(end.referencedColumns())))
                        .map(was -> ends(was, end))
                        .filter(ends -> ends.stream().allMatch(v -> fits(table, v.here(), other, v.there())))
                        .forEach(candidates::add));
        boolean itself = candidates.size() == 1
                && other.constraintsOf(ForeignKey.class)
                        .allMatch(end -> end.referencedTable().equals(table.name()));
        boolean asked = found.stream()
                .anyMatch(l -> l.other().equals(other.name()) && l.table().equals(table.name()));
        if (!candidates.isEmpty() && !asked) {
            Optional<String> doubt = candidates.size() == 1 && !itself
                    ? Optional.empty()
                    : Optional.of("Which columns of " + table.name() + " go into which of " + other.name() + "?");
            found.add(new Link(
                    table.name(), other.name(), key, candidates.get(0), Optional.empty(), doubt, doubt.isEmpty()));
        }
    }

    private static List<Pair> ends(ForeignKey was, ForeignKey end) {
        List<Pair> ends = new ArrayList<>();
        for (int i = 0; i < was.columns().size(); i++) {
            int there = end.referencedColumns().indexOf(was.referencedColumns().get(i));
            ends.add(new Pair(was.columns().get(i), end.columns().get(there)));
        }
        return ends;
    }

    /** Tells whether a table holds two foreign keys and nothing else. */
    private static boolean isJoin(Table table) {
        List<ForeignKey> keys = table.constraintsOf(ForeignKey.class).toList();
        Set<String> columns = new HashSet<>();
        keys.forEach(key -> columns.addAll(key.columns()));
        return keys.size() == 2 && table.columns().stream().allMatch(c -> columns.contains(c.name()));
    }

    private static boolean isKey(Table table, ForeignKey reference) {
        return table.constraintsOf(PrimaryKey.class)
                .anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(reference.columns())));
    }

    private static Optional<String> missing(Table other, ForeignKey reference, List<Pair> values) {
        return other.columns().stream()
                .filter(Links::needsValue)
                .map(Column::name)
                .filter(name -> !reference.columns().contains(name)
                        && values.stream().noneMatch(v -> v.there().equals(name)))
                .findFirst();
    }

    private static List<Pair> pairs(List<String> here, List<String> there) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            pairs.add(new Pair(here.get(i), there.get(i)));
        }
        return pairs;
    }

    private static boolean fits(Table table, String here, Table other, String there) {
        Optional<String> from = table.column(here).map(Links::family);
        Optional<String> to = other.column(there).map(Links::family);
        boolean integers = from.filter(INTEGERS::contains).isPresent()
                && to.filter(INTEGERS::contains).isPresent();
        return integers || from.equals(to);
    }

    /** Returns the type without length, precision and scale. */
    static String family(Column column) {
        return column.type().replaceAll("\\([^)]*\\)", "");
    }

    /** Tells whether a row cannot be written without a value for the column. */
    static boolean needsValue(Column column) {
        return !column.nullable() && !Fills.isFilled(column);
    }

    /** The column that tells the subclasses of a single table apart, and the value that may stand for one of them. */
    private record Discriminator(String column, Optional<String> value) {

        static Optional<Discriminator> of(Table table, Table subclass) {
            for (CheckConstraint check :
                    table.constraintsOf(CheckConstraint.class).toList()) {
                Optional<String> column = TextValues.column(table, check);
                Optional<String> value = TextValues.of(check.expression()).stream()
                        .filter(v -> plain(v).equals(plain(subclass.name().name())))
                        .findFirst();
                if (column.isPresent() && value.isPresent()) {
                    return Optional.of(new Discriminator(column.get(), value));
                }
            }
            return table.column("dtype").map(c -> new Discriminator(c.name(), Optional.empty()));
        }

        private static String plain(String name) {
            return name.substring(name.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
        }

        boolean isKnown() {
            return value.isPresent();
        }

        String condition() {
            return Identifiers.quote(column) + " = " + Identifiers.literal(value.orElse("..."));
        }
    }
}
