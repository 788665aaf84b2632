package dev.autogen.generator.baseline;

import dev.autogen.generator.extension.ComparedObject;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.own.TablePart;
import dev.autogen.runtime.name.QualifiedName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Takes down which parts of tables the model does not have, while they are compared. */
public final class ForeignPartsSeen implements ObjectFilter {

    private final String targetSchema;
    private final Set<TablePart> parts = new HashSet<>();

    /** Makes a list of none. */
    public ForeignPartsSeen(String targetSchema) {
        this.targetSchema = targetSchema;
    }

    @Override
    public boolean compares(ComparedObject object) {
        Optional<String> table = object.path().table();
        if (object.reflected() && table.isPresent()) {
            QualifiedName name = QualifiedName.of(table.get())
                    .inSchema(object.path().schema().filter(s -> !s.equals(targetSchema)));
            parts.add(new TablePart(
                    name,
                    object.path().kind() == ObjectKind.COLUMN,
                    object.path().name()));
        }
        return true;
    }

    boolean hasColumn(QualifiedName table, String column) {
        return parts.contains(new TablePart(table, true, column));
    }

    boolean hasOther(QualifiedName table, String name) {
        return parts.contains(new TablePart(table, false, name));
    }
}
