package dev.autogen.generator.convert;

import dev.autogen.generator.rename.TextValues;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Two letters that stand for true and false where a column of booleans, or of one and zero, becomes one of them, or the
 * other way. The check of the column tells which they are.
 */
public final class Flags {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> YES = Set.of("y", "t", "yes", "true");
    private static final Set<String> NO = Set.of("n", "f", "no", "false");

    private final Schema before;
    private final Schema after;

    /** The texts for true and false. */
    private record Letters(String yes, String no) {}

    private Flags(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the operations with the letters in them.
     *
     * @param before what is there, by the names after the renames
     * @param after what is there afterwards
     */
    public static List<Operation> in(List<Operation> operations, Schema before, Schema after) {
        return Retyping.replace(operations, new Flags(before, after)::written);
    }

    private Optional<ColumnChange.Type> written(Retyping retyping) {
        ColumnReference column =
                new ColumnReference(retyping.alter().table(), retyping.alter().column());
        String name = Identifiers.quote(column.column());
        String from = retyping.from();
        String to = retyping.change().type();
        boolean worded =
                retyping.change().using().filter(u -> u.startsWith("CASE ")).isPresent();
        if (!worded && isFlag(from)) {
            return letters(after, column).map(l -> retyping.using(lettered(name, from, l), read(name, from, l)));
        } else if (!worded && isFlag(to)) {
            return letters(before, column).map(l -> retyping.using(read(name, to, l), lettered(name, to, l)));
        }
        return Optional.empty();
    }

    private static boolean isFlag(String type) {
        return type.equals("boolean") || NUMBERS.contains(type);
    }

    private static Optional<Letters> letters(Schema schema, ColumnReference column) {
        return schema.tables().find(column.table()).stream()
                .flatMap(table -> table.constraintsOf(CheckConstraint.class)
                        .filter(check -> isAbout(table, check, column.column())))
                .flatMap(check -> letters(TextValues.of(check.expression())).stream())
                .findFirst();
    }

    private static boolean isAbout(Table table, CheckConstraint check, String column) {
        return TextValues.column(table, check).equals(Optional.of(column));
    }

    private static Optional<Letters> letters(Set<String> values) {
        Optional<String> yes = values.stream()
                .filter(v -> YES.contains(v.toLowerCase(Locale.ROOT)))
                .findFirst();
        Optional<String> no = values.stream()
                .filter(v -> NO.contains(v.toLowerCase(Locale.ROOT)))
                .findFirst();
        return values.size() == 2 && yes.isPresent() ? no.map(n -> new Letters(yes.get(), n)) : Optional.empty();
    }

    private static String lettered(String name, String type, Letters letters) {
        boolean truth = type.equals("boolean");
        return "CASE " + name + " WHEN " + (truth ? "true" : "1") + " THEN " + Identifiers.literal(letters.yes())
                + " WHEN " + (truth ? "false" : "0") + " THEN " + Identifiers.literal(letters.no()) + " END";
    }

    private static String read(String name, String type, Letters letters) {
        boolean truth = type.equals("boolean");
        return "CASE " + name + " WHEN " + Identifiers.literal(letters.yes()) + " THEN " + (truth ? "'true'" : "1")
                + " WHEN " + Identifiers.literal(letters.no()) + " THEN " + (truth ? "'false'" : "0") + " END"
                + (truth ? "::boolean" : "");
    }
}
