package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.WriteRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guards of a single table whose values go into the tables of subclasses, as autogen writes it: a row of another kind may
 * hold a value too, which would go with the column.
 */
final class KindGuard {

    private static final Pattern KIND =
            Pattern.compile("\"((?:[^\"]|\"\")+)\" (?:= '(?:[^']|'')*'|IN \\('(?:[^']|'')*'(?:, '(?:[^']|'')*')*\\))");

    private KindGuard() {}

    /** Returns them for rows that are copied, and the columns that are dropped behind that. */
    static List<RowGuard> of(WriteRows copy, List<Operation> operations, RowsBefore before) {
        List<RowGuard> guards = new ArrayList<>();
        conditions(copy, operations).forEach((column, condition) -> {
            QualifiedName table = copy.from().orElseThrow();
            boolean known = before.has(table)
                    && before.now(table).equals(table)
                    && before.isSame(table, List.of(column))
                    && before.isSame(table, SqlWords.in(condition));
            if (known) {
                String name = Identifiers.quote(table);
                guards.add(new RowGuard(
                        name,
                        "column " + Identifiers.quote(column) + ", which is dropped: its values are kept only where "
                                + condition + ". Set it to NULL in the other rows, or correct their discriminator",
                        "SELECT * FROM " + name + " WHERE " + Identifiers.quote(column) + " IS NOT NULL AND ("
                                + condition + ") IS NOT TRUE"));
            }
        });
        return guards;
    }

    /** Returns the columns that are read for some rows alone, each with the condition for these. */
    private static Map<String, String> conditions(WriteRows copy, List<Operation> operations) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Operation operation : operations) {
            if (operation instanceof DropColumn drop && copy.from().equals(Optional.of(drop.table()))) {
                List<WriteRows> readers = operations.stream()
                        .filter(WriteRows.class::isInstance)
                        .map(WriteRows.class::cast)
                        .filter(w -> w.from().equals(copy.from()) && reads(w, drop.column()))
                        .toList();
                boolean ofKinds = readers.stream().allMatch(KindGuard::isOfKind);
                if (ofKinds && !readers.isEmpty() && readers.get(0).equals(copy)) {
                    conditions.put(
                            drop.column(),
                            String.join(
                                    " OR ",
                                    readers.stream()
                                            .flatMap(w -> w.condition().stream())
                                            .toList()));
                }
            }
        }
        return conditions;
    }

    private static boolean reads(WriteRows copy, String column) {
        return copy.values().stream().anyMatch(v -> SqlWords.mentions(v.expression(), column));
    }

    /** The discriminator itself is no value of a kind. */
    private static boolean isOfKind(WriteRows copy) {
        Optional<Matcher> kind = copy.condition().map(KIND::matcher).filter(Matcher::matches);
        return kind.filter(k -> !reads(copy, k.group(1))).isPresent();
    }
}
