package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import java.util.stream.Collectors;

/** The statements that change rows. */
final class RowsSql {

    private RowsSql() {}

    static String fill(FillColumn fill) {
        String column = Identifiers.quote(fill.column());
        return "UPDATE " + Identifiers.quote(fill.table()) + " SET " + column + " = " + fill.expression() + " WHERE "
                + column + " IS NULL";
    }

    static String write(WriteRows write) {
        String table = Identifiers.quote(write.table());
        String where = write.condition().map(c -> "\nWHERE " + c).orElse("");
        if (write.from().isEmpty()) {
            return "UPDATE " + table + " SET "
                    + write.values().stream()
                            .map(v -> Identifiers.quote(v.column()) + " = " + v.expression())
                            .collect(Collectors.joining(",\n"))
                    + where;
        }
        return "INSERT INTO " + table + " ("
                + Identifiers.quoteAll(
                        write.values().stream().map(Assignment::column).toList()) + ")\nSELECT "
                + write.values().stream().map(Assignment::expression).collect(Collectors.joining(", ")) + " FROM "
                + Identifiers.quote(write.from().get()) + where;
    }

    static String replace(ReplaceValue replace) {
        String column = Identifiers.quote(replace.column());
        return "UPDATE " + Identifiers.quote(replace.table()) + " SET " + column + " = "
                + Identifiers.literal(replace.newValue()) + " WHERE " + column + " = "
                + Identifiers.literal(replace.value());
    }
}
