package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.FillColumn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guard of a fill that reads one value from another table, as autogen writes it: there may be several. */
final class FillGuard {

    private static final Pattern READ = Pattern.compile(
            "\\(SELECT o\\.\"(?:[^\"]|\"\")+\"(?:::[\\w ()\\[\\],]+)? (FROM (\\S+) AS o WHERE .+)\\)", Pattern.DOTALL);

    private FillGuard() {}

    /** Returns the table that such a fill reads. */
    static Optional<QualifiedName> source(FillColumn fill) {
        Matcher read = READ.matcher(fill.expression());
        if (!read.matches()) {
            return Optional.empty();
        }
        String name = read.group(2);
        String[] parts = name.substring(1, name.length() - 1).split("\"\\.\"", 2);
        return Optional.of(
                parts.length == 1 ? QualifiedName.of(parts[0]) : new QualifiedName(Optional.of(parts[0]), parts[1]));
    }

    /**
     * Returns the guard, where there is such a fill.
     *
     * @param partly whether the column is there already, so that only rows without a value in it get one
     */
    static Optional<RowGuard> of(FillColumn fill, boolean partly) {
        Matcher read = READ.matcher(fill.expression());
        if (!read.matches()) {
            return Optional.empty();
        }
        String table = Identifiers.quote(fill.table());
        String empty = partly ? " AND " + Identifiers.quote(fill.column()) + " IS NULL" : "";
        return Optional.of(new RowGuard(
                table,
                "column " + Identifiers.quote(fill.column()) + ", which gets one value: " + read.group(2)
                        + " has several. Delete the surplus rows, or choose one in op.fill",
                "SELECT * FROM " + table + " WHERE (SELECT count(*) " + read.group(1) + ") > 1" + empty));
    }
}
