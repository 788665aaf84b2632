package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that things have which are not compared; the scratch database of a proof does not know them. */
public final class ForeignNames {

    private static final Set<String> TYPES = Set.of("domain", "range type", "enum type", "composite type");

    private final Map<QualifiedName, String> relations = new HashMap<>();
    private final Map<QualifiedName, String> types = new HashMap<>();

    private ForeignNames(Catalog catalog, Schema current) {
        for (Table table : catalog.schema().tables()) {
            if (!current.tables().contains(table.name())) {
                take("table", table.name());
            }
            parts(table, current.tables().find(table.name()));
        }
        foreign(catalog.schema().views(), current.views()).forEach(name -> take("view", name));
        foreign(catalog.schema().sequences(), current.sequences()).forEach(name -> relations.put(name, "sequence"));
        foreign(catalog.schema().enums(), current.enums()).forEach(name -> types.put(name, "enum type"));
        foreign(catalog.schema().composites(), current.composites()).forEach(name -> types.put(name, "composite type"));
        for (LeftAlone object : catalog.leftAlone()) {
            if (TYPES.contains(object.kind())) {
                types.put(object.name(), object.kind());
            } else if (object.kind().equals("sequence")) {
                relations.put(object.name(), object.kind());
            } else if (object.kind().endsWith("table") || object.kind().endsWith("view")) {
                take(object.kind(), object.name());
            }
        }
    }

    /**
     * Refuses operations that make what such a thing has the name of.
     *
     * @param current what is compared of the catalog
     * @throws AutogenException AG507 with the first of them
     */
    public static void refuse(List<Operation> operations, Catalog catalog, Schema current) {
        ForeignNames names = new ForeignNames(catalog, current);
        operations.forEach(names::check);
    }

    private static <T extends Named> List<QualifiedName> foreign(NamedSet<T> all, NamedSet<T> compared) {
        return all.names().stream().filter(name -> !compared.contains(name)).toList();
    }

    /** A table or a view is a type as well. */
    private void take(String kind, QualifiedName name) {
        relations.put(name, kind);
        types.put(name, kind);
    }

    private void parts(Table table, Optional<Table> compared) {
        String of = " of table \"" + table.name() + "\"";
        table.indexes().stream()
                .map(index -> index.name().text())
                .filter(name -> compared.stream()
                        .flatMap(t -> t.indexes().stream())
                        .noneMatch(index -> index.name().text().equals(name)))
                .forEach(name -> relations.put(table.name().sibling(name), "index" + of));
        table.constraints().stream()
                .filter(NameBook::hasIndex)
                .map(constraint -> constraint.name().text())
                .filter(name -> compared.stream()
                        .flatMap(t -> t.constraints().stream())
                        .noneMatch(constraint -> constraint.name().text().equals(name)))
                .forEach(name -> relations.put(table.name().sibling(name), "constraint" + of));
    }

    private void check(Operation operation) {
        if (operation instanceof CreateTable create) {
            Table table = create.table();
            relation("table", table.name());
            type("table", table.name());
            table.constraints().stream()
                    .filter(NameBook::hasIndex)
                    .forEach(c ->
                            relation("constraint", table.name().sibling(c.name().text())));
            table.indexes()
                    .forEach(
                            i -> relation("index", table.name().sibling(i.name().text())));
        } else if (operation instanceof CreateView create) {
            relation("view", create.view().name());
            type("view", create.view().name());
        } else if (operation instanceof CreateSequence create) {
            relation("sequence", create.sequence().name());
        } else if (operation instanceof CreateIndex create) {
            relation("index", create.table().sibling(create.index().name().text()));
        } else if (operation instanceof AddConstraint add && NameBook.hasIndex(add.constraint())) {
            relation("constraint", add.table().sibling(add.constraint().name().text()));
        } else if (operation instanceof CreateEnum create) {
            type("enum type", create.type().name());
        } else if (operation instanceof CreateComposite create) {
            type("composite type", create.type().name());
        }
    }

    private void relation(String kind, QualifiedName name) {
        refuse(kind, name, Optional.ofNullable(relations.get(name)));
    }

    private void type(String kind, QualifiedName name) {
        refuse(kind, name, Optional.ofNullable(types.get(name)));
    }

    private static void refuse(String kind, QualifiedName name, Optional<String> holder) {
        holder.ifPresent(held -> {
            throw new AutogenException(
                    "AG507",
                    "The " + kind + " \"" + name + "\" of the model cannot be created: "
                            + ("aeiou".indexOf(held.charAt(0)) < 0 ? "a " : "an ") + held
                            + " that no migration created has that name in the database. Rename or drop it, or give the "
                            + kind + " another name in the mapping.");
        });
    }
}
