package dev.autogen.generator.hazard;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows a drop takes along in the database that was compared: counted, or estimated where they are many. */
public final class RowCounts {

    private static final long MOST_COUNTED = 1_000_000;

    private final Connection connection;
    private final Catalog catalog;
    private final NamesBefore before;

    /** Counts over a connection whose search path is pinned. */
    public RowCounts(Connection connection, Catalog catalog, NamesBefore before) {
        this.connection = connection;
        this.catalog = catalog;
        this.before = before;
    }

    /**
     * Returns the notes with the counts in those that tell of a loss.
     *
     * @param kept the columns whose values are elsewhere when they or their tables are dropped
     */
    public List<String> in(List<String> notes, List<Operation> operations, Set<ColumnReference> kept) {
        List<String> result = new ArrayList<>(notes);
        for (Operation operation : operations) {
            if (operation instanceof FillColumn fill) {
                filled(fill, result);
            }
            for (Hazard hazard : operation.accept(new HazardRules(text -> false, kept))) {
                int at = result.indexOf("DATA LOSS: " + hazard.text() + ".");
                Optional<String> count = at < 0 ? Optional.empty() : count(operation);
                if (count.isPresent()) {
                    result.set(at, "DATA LOSS: " + hazard.text() + ": " + count.get() + " when this was written.");
                }
            }
        }
        return result;
    }

    /** How long a lock is held through a fill, only the rows tell. */
    private void filled(FillColumn fill, List<String> notes) {
        String path = fill.table() + "." + fill.column();
        Optional<String> count = count(before.of(fill.table()), "count(*)", "row");
        if (count.isPresent()) {
            notes.replaceAll(note -> note.startsWith("Locks: ") && note.contains(LockReport.FILLED)
                    ? note.replaceFirst(
                            "([(, ])" + Pattern.quote(path) + "([,)])",
                            "$1" + Matcher.quoteReplacement(path + ": " + count.get()) + "$2")
                    : note);
        }
    }

    private Optional<String> count(Operation operation) {
        if (operation instanceof DropTable drop) {
            return count(before.of(drop.name()), "count(*)", "row");
        } else if (operation instanceof DropColumn drop) {
            ColumnReference column = before.of(new ColumnReference(drop.table(), drop.column()));
            return count(column.table(), "count(" + Identifiers.quote(column.column()) + ")", "value");
        }
        return Optional.empty();
    }

    private Optional<String> count(QualifiedName table, String what, String unit) {
        if (!catalog.schema().tables().contains(table)) {
            return Optional.empty();
        }
        long estimate = catalog.facts(table).rowEstimate();
        if (estimate > MOST_COUNTED) {
            return Optional.of(String.format(Locale.ROOT, "about %,d rows", estimate));
        }
        long count = CountedRows.of(connection, "SELECT " + what + " FROM " + Identifiers.quote(table));
        return count == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d %s", count, count == 1 ? unit : unit + "s"));
    }
}
