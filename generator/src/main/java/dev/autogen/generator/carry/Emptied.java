package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that goes while another comes that may take its rows: a collection of values that becomes an entity, or an entity
 * that becomes a collection of values.
 *
 * @param from the table that goes
 * @param into the table that comes
 * @param values what each column of the new table may get, as SQL over the old one
 */
record Emptied(QualifiedName from, QualifiedName into, Map<String, String> values) {

    /** Finds them: both tables refer to the same one, and all that the collection holds has its place in the other. */
    static List<Emptied> in(Shape shape) {
        List<Emptied> found = new ArrayList<>();
        for (Table from : shape.dropped().values()) {
            for (Table into : shape.created().values()) {
                between(from, into, shape).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Emptied> between(Table from, Table into, Shape shape) {
        for (ForeignKey was : from.constraintsOf(ForeignKey.class).toList()) {
            for (ForeignKey now : into.constraintsOf(ForeignKey.class).toList()) {
                boolean same = was.referencedTable().equals(now.referencedTable())
                        && was.referencedColumns().equals(now.referencedColumns());
                boolean collection =
                        isCollection(from, was) ? isEntity(into, now) : isCollection(into, now) && isEntity(from, was);
                if (same && collection) {
                    List<Pair> pairs = pairs(from, was, into, now);
                    Table values = isCollection(from, was) ? from : into;
                    if (pairs.size() == values.columns().size()) {
                        return Optional.of(new Emptied(from.name(), into.name(), expressions(pairs, into, shape)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCollection(Table table, ForeignKey owner) {
        return table.columns().size() > owner.columns().size()
                && key(table).stream().allMatch(k -> k.columns().containsAll(owner.columns()));
    }

    private static boolean isEntity(Table table, ForeignKey owner) {
        return key(table).stream().anyMatch(k -> k.columns().stream().noneMatch(owner.columns()::contains));
    }

    private static List<PrimaryKey> key(Table table) {
        return table.constraintsOf(PrimaryKey.class).toList();
    }

    /** Columns of one name belong together, and those that are alone of their type. */
    private static List<Pair> pairs(Table from, ForeignKey was, Table into, ForeignKey now) {
        List<Pair> pairs = Pair.of(was.columns(), now.columns());
        List<Column> left = new ArrayList<>(from.columns());
        List<Column> open = new ArrayList<>(into.columns());
        left.removeIf(c -> was.columns().contains(c.name()) || isKey(from, c));
        open.removeIf(c -> now.columns().contains(c.name()) || isKey(into, c));
        for (Column column : List.copyOf(left)) {
            open.stream()
                    .filter(c ->
                            c.name().equals(column.name()) && Links.family(c).equals(Links.family(column)))
                    .findFirst()
                    .ifPresent(c -> pair(column, c, left, open, pairs));
        }
        for (Column column : List.copyOf(left)) {
            List<Column> alike = open.stream()
                    .filter(c -> Links.family(c).equals(Links.family(column)))
                    .toList();
            long rivals = left.stream()
                    .filter(c -> Links.family(c).equals(Links.family(column)))
                    .count();
            if (alike.size() == 1 && rivals == 1) {
                pair(column, alike.get(0), left, open, pairs);
            }
        }
        return pairs;
    }

    private static void pair(Column here, Column there, List<Column> left, List<Column> open, List<Pair> pairs) {
        pairs.add(new Pair(here.name(), there.name()));
        left.remove(here);
        open.remove(there);
    }

    /** The key of an entity is no value; the key of a collection may be made of its values. */
    private static boolean isKey(Table table, Column column) {
        return key(table).stream().anyMatch(k -> k.columns().equals(List.of(column.name())));
    }

    private static Map<String, String> expressions(List<Pair> pairs, Table into, Shape shape) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : into.columns()) {
            Optional<Pair> pair =
                    pairs.stream().filter(p -> p.there().equals(column.name())).findFirst();
            if (pair.isPresent()) {
                values.put(column.name(), quote(pair.get().here()));
            } else if (column.needsValue()) {
                values.put(column.name(), isKey(into, column) ? next(into, shape) : "...");
            }
        }
        return values;
    }

    static String next(Table into, Shape shape) {
        Set<QualifiedName> before = Set.copyOf(shape.before().sequences().names());
        return shape.after().sequences().names().stream()
                .filter(name -> !before.contains(name)
                        && name.name().startsWith(into.name().name()))
                .findFirst()
                .map(name -> "nextval(" + Identifiers.literal(quote(name)) + ")")
                .orElse("...");
    }

    /** Returns the question with the statement that may be meant. */
    Decision decision() {
        return new Decision(
                from,
                "Do the rows of " + from + " move into " + into + "? Otherwise they are lost.",
                "INSERT INTO " + quote(into) + " ("
                        + values.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                        + ")\nSELECT " + String.join(", ", values.values()) + " FROM " + quote(from));
    }
}
