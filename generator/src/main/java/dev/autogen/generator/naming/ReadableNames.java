package dev.autogen.generator.naming;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Optional;

/** A model in which every constraint and index has a readable name that fits and that nothing else has. */
public final class ReadableNames {

    private final NameBook book = new NameBook();

    private ReadableNames() {}

    /**
     * Names what the user did not; chosen names stay, cut to 63 bytes as PostgreSQL would.
     *
     * @throws AutogenException if two chosen names cannot both be had
     */
    public static Schema name(Schema desired) {
        return new ReadableNames().named(desired);
    }

    private Schema named(Schema desired) {
        NamedSet<Table> cut = NamedSet.of(
                desired.tables().stream().map(ReadableNames::cutChosen).toList());
        for (Table table : cut) {
            take(book.takeRelation(table.name(), "table \"" + table.name() + "\""), table.name(), "table");
        }
        desired.sequences()
                .forEach(s -> take(book.takeRelation(s.name(), "sequence \"" + s.name() + "\""), s.name(), "sequence"));
        desired.views().forEach(v -> take(book.takeRelation(v.name(), "view \"" + v.name() + "\""), v.name(), "view"));
        cut.forEach(this::takeChosen);
        return desired.withTables(NamedSet.of(cut.stream().map(this::named).toList()));
    }

    private static Table cutChosen(Table table) {
        return table.withConstraints(table.constraints().stream()
                        .map(c -> c.named(cut(c.name())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.named(cut(i.name())))
                        .toList());
    }

    private static ObjectName cut(ObjectName name) {
        return new ObjectName(NameLength.cut(name.text()), name.chosen());
    }

    private void takeChosen(Table table) {
        for (Constraint constraint : table.constraints()) {
            String name = constraint.name().text();
            if (constraint.name().chosen()) {
                refuse(book.takeConstraint(table.name(), constraint, name), table.name(), "constraint", name);
            }
        }
        for (Index index : table.indexes()) {
            String name = index.name().text();
            if (index.name().chosen()) {
                refuse(book.takeIndex(table.name(), name), table.name(), "index", name);
            }
        }
    }

    private Table named(Table table) {
        List<Constraint> constraints = table.constraints().stream()
                .map(c -> c.name().chosen() ? c : c.named(book.free(table.name(), c, ReadableName.of(table, c))))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .map(i -> i.name().chosen() ? i : i.named(book.freeIndex(table.name(), ReadableName.of(table, i))))
                .toList();
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private static void take(Optional<String> holder, QualifiedName name, String kind) {
        holder.ifPresent(other -> {
            throw new AutogenException(
                    "AG501",
                    "The " + kind + " \"" + name + "\" cannot have this name: " + other
                            + " has it, and tables, sequences and indexes of a schema share one set of"
                            + " names in PostgreSQL. Rename one of the two in the model.");
        });
    }

    private static void refuse(Optional<String> holder, QualifiedName table, String kind, String name) {
        holder.ifPresent(other -> {
            throw new AutogenException(
                    "AG501",
                    "The " + kind + " \"" + name + "\" of table \"" + table + "\" cannot have this name: " + other
                            + " has it, and such names are unique in a schema (names of checks and foreign"
                            + " keys: in a table) and truncated to 63 bytes. Give one of the two another name in its"
                            + " annotation, or no name: autogen then chooses one.");
        });
    }
}
