package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The guards of values that an enum type loses while rows may hold them. */
final class ValueGuards {

    private final RowsBefore before;
    private final ColumnTypes types;

    ValueGuards(RowsBefore before, ColumnTypes types) {
        this.before = before;
        this.types = types;
    }

    /** Returns one for each column of the type; what earlier operations do to type or column leaves none. */
    List<RowGuard> of(AlterEnum alter) {
        if (before.types().hasOtherValues(alter.name())) {
            return List.of();
        }
        if (alter.change() instanceof EnumChange.DropValues drop) {
            return of(
                    alter,
                    " without " + list(drop.values()),
                    "= ANY (" + array(drop.values()) + ")",
                    "&& " + array(drop.values()));
        } else if (alter.change() instanceof EnumChange.SetValues set) {
            return of(
                    alter,
                    " of " + list(set.values()),
                    "<> ALL (" + array(set.values()) + ")",
                    "<@ " + array(set.values()));
        }
        return List.of();
    }

    private List<RowGuard> of(AlterEnum alter, String change, String one, String many) {
        return types.holding(alter.name()).stream()
                .filter(held -> before.isSame(
                        held.column().table(), List.of(held.column().column())))
                .map(held -> guard(alter.name() + "\"" + change, held.column(), held.many(), held.many() ? many : one))
                .toList();
    }

    private static RowGuard guard(String type, ColumnReference column, boolean many, String condition) {
        String value = Identifiers.quote(column.column()) + (many ? "::text[] " : "::text ") + condition;
        boolean kept = condition.startsWith("<@");
        return new RowGuard(
                ConstraintGuards.name(column.table()),
                "enum type \"" + type + " in column \"" + column.column() + "\"",
                "SELECT * FROM " + Identifiers.quote(column.table()) + " WHERE " + (kept ? "NOT " : "") + value);
    }

    private static String array(Collection<String> values) {
        return "ARRAY[" + list(values) + "]";
    }

    private static String list(Collection<String> values) {
        return values.stream().map(Identifiers::literal).collect(Collectors.joining(", "));
    }
}
