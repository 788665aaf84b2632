package dev.autogen.runtime.postgres;

import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.ReplaceValue;

/** The statements that change rows. */
final class RowsSql {

    private RowsSql() {}

    static String fill(FillColumn fill) {
        String column = Identifiers.quote(fill.column());
        return "UPDATE " + Identifiers.quote(fill.table()) + " SET " + column + " = " + fill.expression() + " WHERE "
                + column + " IS NULL";
    }

    static String replace(ReplaceValue replace) {
        String column = Identifiers.quote(replace.column());
        return "UPDATE " + Identifiers.quote(replace.table()) + " SET " + column + " = "
                + Identifiers.literal(replace.newValue()) + " WHERE " + column + " = "
                + Identifiers.literal(replace.value());
    }
}
