package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that earlier operations make or change, which nothing can be asked about yet. */
final class NewTypes {

    private final List<QualifiedName> names = new ArrayList<>();
    private final List<QualifiedName> altered = new ArrayList<>();
    private final List<QualifiedName> revalued = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<AlterComposite> composites = new ArrayList<>();

    void note(Operation operation) {
        if (operation instanceof CreateEnum create) {
            names.add(create.type().name());
            enums.add(create.type());
        } else if (operation instanceof AlterEnum alter) {
            names.add(alter.name());
            altered.add(alter.name());
            if (alter.change().remakes() || alter.change() instanceof EnumChange.RenameValue) {
                revalued.add(alter.name());
            }
            enums.removeIf(type -> type.name().equals(alter.name()));
        } else if (operation instanceof CreateComposite create) {
            names.add(create.type().name());
        } else if (operation instanceof AlterComposite alter) {
            composites.add(alter);
            names.add(alter.name());
            altered.add(alter.name());
        }
    }

    boolean isAnyAltered() {
        return !altered.isEmpty();
    }

    /** Tells whether a type that is there is one that changes, or made of one; the empty text may be any. */
    boolean isAltered(String type) {
        return type.isEmpty() || altered.stream().anyMatch(name -> type.contains(name.name()));
    }

    /** Tells whether an enum type has lost values by then, or has them under other names. */
    boolean hasOtherValues(QualifiedName type) {
        return revalued.contains(type);
    }

    /** Returns the name that an attribute of a composite type has now, where nothing but that changes. */
    Optional<String> attributeNow(QualifiedName type, String attribute) {
        String name = attribute;
        List<CompositeChange> changes = composites.stream()
                .filter(alter -> alter.name().equals(type))
                .map(AlterComposite::change)
                .toList();
        for (int i = changes.size() - 1; i >= 0; i--) {
            CompositeChange change = changes.get(i);
            if (change instanceof CompositeChange.RenameAttribute rename) {
                name = rename.newName().equals(name) ? rename.name() : name;
            } else if (change.remakes() || change instanceof CompositeChange.AddAttribute) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    /** Tells whether a type is one of them, or made of one. */
    boolean isIn(String type) {
        return names.stream().anyMatch(name -> type.contains(name.name()));
    }

    /** Tells whether an expression turns something into one. */
    boolean isCastTo(String sql) {
        return names.stream()
                .anyMatch(name -> sql.contains("::" + SqlWords.written(name))
                        || sql.contains("::" + Identifiers.quote(name))
                        || sql.contains("::" + name.name()));
    }

    /** Returns the values of an enum type that is made, and not changed any more. */
    Optional<List<String>> values(String type) {
        return enums.stream()
                .filter(e -> type.equals(e.name().toString()) || type.equals(Identifiers.quote(e.name())))
                .findFirst()
                .map(EnumType::values);
    }
}
