package dev.autogen.generator.rename;

import dev.autogen.generator.naming.NameWords;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                .flatMap(now -> compare(was, now).stream()));
    }

    private static Optional<Candidate> compare(Table was, Table now) {
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
        return enough
                ? evidence.of(Rename.alone(Kind.TABLE, was.name(), now.name().name()), THRESHOLD)
                : Optional.empty();
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
