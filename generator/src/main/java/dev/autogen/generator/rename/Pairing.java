package dev.autogen.generator.rename;

import dev.autogen.generator.diff.order.TypeName;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Two schemas in which renames are looked for.
 *
 * @param current what is there
 * @param desired what shall be
 * @param before the name in the database of a table that is taken for renamed
 * @param filled tells of a table, by its name in the database, whether it has rows
 */
public record Pairing(
        Schema current, Schema desired, UnaryOperator<QualifiedName> before, Predicate<QualifiedName> filled) {

    /** A table that stays, before and after. */
    public record Kept(Table was, Table now) {}

    public List<Kept> tables() {
        return current.tables().stream()
                .flatMap(t -> desired.tables().find(t.name()).map(now -> new Kept(t, now)).stream())
                .toList();
    }

    /** Tells whether both are enum types, or arrays of such, with more values in common than not. */
    boolean ofSameValues(String was, String now) {
        List<String> before = values(current, was);
        List<String> after = values(desired, now);
        long common = before.stream().filter(after::contains).count();
        return was.endsWith("[]") == now.endsWith("[]") && 2 * common > Math.max(before.size(), after.size());
    }

    private static List<String> values(Schema schema, String type) {
        return TypeName.of(type)
                .flatMap(schema.enums()::find)
                .map(EnumType::values)
                .orElse(List.of());
    }

    static <T extends Named> List<T> without(NamedSet<T> some, NamedSet<T> others) {
        return some.stream().filter(o -> !others.contains(o.name())).toList();
    }
}
