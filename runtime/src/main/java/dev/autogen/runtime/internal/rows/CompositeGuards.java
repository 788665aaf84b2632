package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.type.CompositeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The guards of values of a composite type whose attributes get types that not every value fits. */
final class CompositeGuards {

    private static final String ATTRIBUTE =
            "SELECT format_type(a.atttypid, a.atttypmod) FROM pg_catalog.pg_attribute AS a"
                    + " JOIN pg_catalog.pg_type AS t ON t.typrelid = a.attrelid"
                    + " WHERE t.oid = to_regtype(?) AND a.attname = ? AND NOT a.attisdropped";

    private final RowsBefore before;
    private final ColumnTypes types;

    CompositeGuards(RowsBefore before, ColumnTypes types) {
        this.before = before;
        this.types = types;
    }

    /** Returns one for each such attribute in each column that holds the type, be it in an array or in another type. */
    List<RowGuard> of(AlterComposite alter) {
        List<RowGuard> guards = new ArrayList<>();
        if (alter.change() instanceof CompositeChange.SetAttributes set) {
            for (CompositeAttribute attribute : set.attributes()) {
                before.types()
                        .attributeNow(alter.name(), attribute.name())
                        .ifPresent(name -> guards.addAll(of(alter.name(), name, attribute)));
            }
        }
        return guards;
    }

    private List<RowGuard> of(QualifiedName type, String name, CompositeAttribute attribute) {
        return types.rows(ATTRIBUTE, Identifiers.quote(type), name).stream()
                .map(row -> row.get(0))
                .filter(was -> !was.equals(attribute.type()))
                .map(was -> new Part(name, was, attribute.type()))
                .filter(part -> misfit(part, "value").isPresent())
                .flatMap(part -> guards(
                        type,
                        "type " + part.to() + " of attribute \"" + name + "\" of \"" + type + "\" in column ",
                        value -> misfit(part, value).orElseThrow())
                        .stream())
                .toList();
    }

    /** An attribute that changes: its name and its type now, and its type by then. */
    private record Part(String name, String from, String to) {}

    private Optional<String> misfit(Part part, String value) {
        String attribute = value + "." + Identifiers.quote(part.name());
        return TypeGuard.ofPart(attribute, part.from(), part.to(), types, before.types());
    }

    private List<RowGuard> guards(QualifiedName type, String rule, UnaryOperator<String> misfit) {
        List<RowGuard> guards = new ArrayList<>();
        for (ColumnTypes.Holding held : types.holding(type)) {
            QualifiedName table = held.column().table();
            String column = held.column().column();
            if (before.isKept(table, column)) {
                guards.add(new RowGuard(
                        ConstraintGuards.name(table),
                        rule + "\"" + column + "\"",
                        "SELECT * FROM " + Identifiers.quote(table) + " WHERE "
                                + in(Identifiers.quote(column), held.many(), misfit)));
            }
        }
        for (ColumnTypes.Holding part : types.parts(type)) {
            String attribute = Identifiers.quote(part.column().column());
            guards.addAll(
                    guards(part.column().table(), rule, value -> in(value + "." + attribute, part.many(), misfit)));
        }
        return guards;
    }

    private static String in(String value, boolean many, UnaryOperator<String> misfit) {
        if (!many) {
            return misfit.apply(value.endsWith("\"") && !value.startsWith("(") ? "(" + value + ")" : value);
        }
        // An array in an array of such values needs a name of its own.
        String one = value.startsWith("(part)") ? "piece" : "part";
        return "EXISTS (SELECT FROM unnest(" + value + ") AS " + one + " WHERE " + misfit.apply("(" + one + ")") + ")";
    }
}
