package dev.autogen.generator.rename;

import dev.autogen.generator.naming.NameWords;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that go and tables that come, by the columns they share. */
final class TableLikeness {

    private static final int THRESHOLD = 60;

    private TableLikeness() {}

    static Stream<Candidate> candidates(Pairing pairing) {
        List<Table> gone =
                Pairing.without(pairing.current().tables(), pairing.desired().tables());
        List<Table> come =
                Pairing.without(pairing.desired().tables(), pairing.current().tables());
        return gone.stream().flatMap(was -> come.stream()
                .filter(now -> now.name().schema().equals(was.name().schema()))
                .flatMap(now -> compare(was, now, pairing.filled().test(was.name())).stream()));
    }

    private static Optional<Candidate> compare(Table was, Table now, boolean filled) {
        int exact = 0;
        double shared = 0;
        List<Column> left = new ArrayList<>(was.columns());
        List<Column> open = new ArrayList<>();
        for (Column column : now.columns()) {
            Optional<Column> same = was.column(column.name()).filter(c -> TypeFamily.same(c.type(), column.type()));
            if (same.isPresent()) {
                exact++;
                shared++;
                left.remove(same.get());
            } else {
                open.add(column);
            }
        }
        for (Column column : open) {
            Optional<Column> similar =
                    left.stream().filter(c -> similar(was, c, now, column)).findFirst();
            shared += similar.isPresent() ? 0.7 : 0;
            similar.ifPresent(left::remove);
        }
        int columns = Math.max(was.columns().size(), now.columns().size());
        double part = columns == 0 ? 0 : shared / columns;
        boolean alike = Likeness.of(was.name().name(), now.name().name()) >= 0.5;
        boolean enough = exact >= 3 || alike || (exact >= 2 && exact == columns);
        Evidence evidence = new Evidence()
                .add(70 * part, exact + " of " + columns + " columns the same")
                .names(30, was.name().name(), now.name().name());
        Rename rename = Rename.alone(Kind.TABLE, was.name(), now.name().name());
        Optional<Candidate> found = enough ? evidence.of(rename, THRESHOLD) : Optional.empty();
        // Rows are lost where this is left out, a question is not.
        return found.isEmpty() && filled && halfOfValues(was, now)
                ? evidence.add(0, "it has rows").of(rename, 0)
                : found;
    }

    /** Tells whether half of the columns beside the keys may be the same. */
    private static boolean halfOfValues(Table was, Table now) {
        List<Column> left = values(was);
        List<Column> open = values(now);
        int most = Math.max(left.size(), open.size());
        for (Column column : List.copyOf(open)) {
            left.stream()
                    .filter(c -> (c.name().equals(column.name()) && TypeFamily.same(c.type(), column.type()))
                            || similar(was, c, now, column))
                    .min(Comparator.comparing(c -> !c.name().equals(column.name())))
                    .ifPresent(same -> {
                        left.remove(same);
                        open.remove(column);
                    });
        }
        return most > 0 && 2 * (most - Math.max(left.size(), open.size())) >= most;
    }

    private static List<Column> values(Table table) {
        return table.columns().stream()
                .filter(c -> table.constraintsOf(PrimaryKey.class)
                        .noneMatch(key -> key.columns().contains(c.name())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A column of another name that has the same type, and either refers to the same or is called alike. */
    private static boolean similar(Table was, Column before, Table now, Column after) {
        if (!before.type().equals(after.type())) {
            return false;
        }
        boolean sameKeys = ColumnLikeness.keys(was, before.name()).equals(ColumnLikeness.keys(now, after.name()));
        String renamed =
                NameWords.replaced(before.name(), was.name().name(), now.name().name());
        return sameKeys || renamed.equals(after.name()) || Likeness.of(before.name(), after.name()) >= 0.5;
    }
}
