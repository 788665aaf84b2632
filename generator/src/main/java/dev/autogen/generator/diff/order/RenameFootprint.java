package dev.autogen.generator.diff.order;

import dev.autogen.generator.diff.order.Footprint.Kind;
import dev.autogen.generator.diff.order.Footprint.Part;
import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Schema;

/** The footprints of what gets another name: it frees one and takes the other. */
final class RenameFootprint {

    private RenameFootprint() {}

    static Footprint of(RenameTable rename, Footprint footprint) {
        QualifiedName newName = rename.table().sibling(rename.newName());
        return relation(rename.table(), newName, footprint.in(rename.table())).with(Part.MAKES, Kind.TABLE, newName);
    }

    static Footprint of(RenameColumn rename, Footprint footprint) {
        return part(Kind.COLUMN, rename.table(), rename.column(), rename.newName(), footprint);
    }

    static Footprint of(RenameConstraint rename, Footprint footprint, Schema start) {
        QualifiedName table = rename.table();
        if (mayHaveIndex(rename, start)) {
            relation(table.sibling(rename.name()), table.sibling(rename.newName()), footprint);
        }
        return part(Kind.CONSTRAINT, table, rename.name(), rename.newName(), footprint);
    }

    static Footprint of(RenameIndex rename, Footprint footprint) {
        QualifiedName newName = rename.name().sibling(rename.newName());
        return relation(rename.name(), newName, footprint.in(rename.name())).with(Part.MAKES, Kind.RELATION, newName);
    }

    private static Footprint relation(QualifiedName name, QualifiedName newName, Footprint footprint) {
        return footprint.with(Part.FREES, Kind.RELATION, name).with(Part.TAKES, Kind.RELATION, newName);
    }

    private static Footprint part(Kind kind, QualifiedName table, String name, String newName, Footprint footprint) {
        return footprint
                .in(table)
                .touches(Kind.TABLE, table)
                .with(Part.FREES, kind, table, name)
                .with(Part.TAKES, kind, table, newName)
                .with(Part.MAKES, kind, table, newName);
    }

    private static boolean mayHaveIndex(RenameConstraint rename, Schema start) {
        return start.tables()
                .find(rename.table())
                .flatMap(table -> table.constraint(rename.name()))
                .map(NameBook::hasIndex)
                .orElse(true);
    }
}
