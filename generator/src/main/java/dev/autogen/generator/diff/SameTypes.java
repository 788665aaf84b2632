package dev.autogen.generator.diff;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.Set;
import java.util.regex.Pattern;

/** Types that the catalog keeps apart and the server treats alike: {@code timestamp} and {@code timestamp(6)}. */
public final class SameTypes {

    private static final Pattern FULL_PRECISION = Pattern.compile("^(timestamp|time|interval)(.*)\\(6\\)");
    private static final Set<String> TEXTS = Set.of("text", "character varying");

    private SameTypes() {}

    /**
     * Returns the model with the spelling of the database.
     *
     * @param sameText whether varchar without a length and text are the same
     */
    public static Schema in(Schema desired, Schema current, boolean sameText) {
        return desired.withTables(NamedSet.of(desired.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(now -> in(table, now, sameText))
                        .orElse(table))
                .toList()));
    }

    private static Table in(Table wanted, Table now, boolean sameText) {
        return wanted.withColumns(wanted.columns().stream()
                .map(column -> now.column(column.name())
                        .filter(there -> same(there, column, sameText))
                        .map(there -> column.withType(there.type()))
                        .orElse(column))
                .toList());
    }

    private static boolean same(Column now, Column wanted, boolean sameText) {
        return spelled(now.type()).equals(spelled(wanted.type()))
                || (sameText && TEXTS.contains(now.type()) && TEXTS.contains(wanted.type()));
    }

    private static String spelled(String type) {
        return FULL_PRECISION.matcher(type).replaceFirst("$1$2");
    }
}
