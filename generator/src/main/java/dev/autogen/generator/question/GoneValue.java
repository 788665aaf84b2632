package dev.autogen.generator.question;

import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.generator.rename.Pairing;
import dev.autogen.generator.rename.Rename;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.generator.rename.TextValues;
import dev.autogen.generator.rename.ValueLikeness;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that goes out of an enum while rows hold it.
 *
 * @param merge the value, with the first of those that stay in the place of what its rows get
 * @param left the values that stay
 * @param rows how many rows hold it
 */
public record GoneValue(Rename merge, List<String> left, long rows) {

    public GoneValue {
        left = List.copyOf(left);
    }

    /** Returns those of a comparison, of enum types and of the checks of string enums. */
    public static List<GoneValue> of(Comparison comparison, Connection connection) {
        NamesBefore names = new NamesBefore(comparison.renames());
        List<GoneValue> found = new ArrayList<>();
        Pairing pairing = new Pairing(comparison.renamed(), comparison.desired(), names::of, table -> true);
        for (Pairing.Kept kept : pairing.tables()) {
            for (CheckConstraint check :
                    kept.was().constraintsOf(CheckConstraint.class).toList()) {
                Optional<String> column = TextValues.column(kept.was(), check);
                Optional<CheckConstraint> next = column.flatMap(c -> ValueLikeness.successor(kept, check, c));
                if (next.isPresent()) {
                    List<String> left = List.copyOf(TextValues.of(next.get().expression()));
                    ColumnReference place =
                            names.of(new ColumnReference(kept.now().name(), column.orElseThrow()));
                    for (String value : TextValues.of(check.expression())) {
                        Rename merge = Rename.text(place.table(), kept.now().name(), column.get(), value, left.get(0));
                        add(merge, left, List.of(holding(place, false, value)), connection, found);
                    }
                }
            }
        }
        for (EnumType was : pairing.current().enums()) {
            Optional<EnumType> now = pairing.desired().enums().find(was.name());
            if (now.isPresent() && !now.get().values().isEmpty()) {
                List<String> left = now.get().values();
                for (String value : was.values()) {
                    Rename merge = Rename.in(Kind.ENUM_VALUE, was.name(), was.name(), value, left.get(0));
                    add(merge, left, holding(pairing, was, value, names), connection, found);
                }
            }
        }
        return found;
    }

    private static void add(
            Rename merge, List<String> left, List<String> queries, Connection connection, List<GoneValue> found) {
        if (left.contains(merge.from())) {
            return;
        }
        long rows = 0;
        for (String query : queries) {
            rows += CountedRows.of(connection, query);
        }
        if (rows > 0) {
            found.add(new GoneValue(merge, left, rows));
        }
    }

    /** Columns of the type and of arrays of it, as far as the model keeps them. */
    private static List<String> holding(Pairing pairing, EnumType type, String value, NamesBefore names) {
        List<String> queries = new ArrayList<>();
        for (ColumnReference place : TypeUses.columns(pairing.current(), type.name())) {
            Optional<String> was = type(pairing.current(), place);
            boolean composite = was.filter(t -> t.replace("[]", "")
                                    .endsWith(type.name().name())
                            || t.replace("[]", "")
                                    .endsWith(Identifiers.quote(type.name().name())))
                    .isEmpty();
            if (!composite && was.equals(type(pairing.desired(), place))) {
                queries.add(holding(names.of(place), was.orElseThrow().endsWith("[]"), value));
            }
        }
        return queries;
    }

    private static Optional<String> type(Schema schema, ColumnReference place) {
        return schema.tables()
                .find(place.table())
                .flatMap((Table table) -> table.column(place.column()))
                .map(Column::type);
    }

    private static String holding(ColumnReference place, boolean array, String value) {
        String column = Identifiers.quote(place.column());
        String literal = Identifiers.literal(value);
        return "SELECT count(*) FROM " + Identifiers.quote(place.table()) + " WHERE "
                + (array ? literal + " = ANY (" + column + "::text[])" : column + "::text = " + literal);
    }

    /** Returns the value with its column or type: {@code task.status.LATE}. */
    public String path() {
        return merge.before();
    }

    /** Returns it in words. */
    public String describe() {
        return path() + ": " + rows + (rows == 1 ? " row" : " rows") + "; what stays is " + String.join(", ", left);
    }

    /** Returns the answer that gives its rows another value. */
    public String becoming(String value) {
        return new Rename(merge.kind(), merge.holder(), merge.nowHolder(), merge.detail(), merge.from(), value).text();
    }
}
