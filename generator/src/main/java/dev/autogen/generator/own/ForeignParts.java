package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Difference;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.extension.ComparedObject;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.runtime.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Keeps from being dropped what others added to tables that the model uses and no migration of this project created. */
final class ForeignParts implements ObjectFilter {

    private final Ownership owned;
    private final String targetSchema;
    private final List<LeftAlone> leftAlone;

    ForeignParts(Ownership owned, String targetSchema, List<LeftAlone> leftAlone) {
        this.owned = owned;
        this.targetSchema = targetSchema;
        this.leftAlone = leftAlone;
    }

    @Override
    public boolean compares(ComparedObject object) {
        if (!object.reflected() || object.path().table().isEmpty()) {
            return true;
        }
        QualifiedName table = QualifiedName.of(object.path().table().orElseThrow())
                .inSchema(object.path().schema().filter(s -> !s.equals(targetSchema)));
        ObjectKind kind = object.path().kind();
        String name = object.path().name();
        if (owned.owns(new TablePart(table, kind == ObjectKind.COLUMN, name))) {
            return true;
        }
        boolean refuses = kind != ObjectKind.COLUMN && kind != ObjectKind.INDEX;
        leftAlone.add(new LeftAlone(
                kind.words() + " " + name + " of table",
                table,
                owned.tables().contains(table)
                        ? "no migration of this project created it"
                        : "no migration of this project created it or the table",
                false,
                refuses ? Optional.of(Difference.STRICTER) : Optional.empty()));
        return false;
    }
}
