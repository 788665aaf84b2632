package dev.autogen.generator.question;

import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.convert.Meaning;
import dev.autogen.generator.convert.Meanings;
import dev.autogen.generator.convert.Retyping;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column whose values become those of another type and may stand for several things.
 *
 * @param column the column, by its name after the renames
 * @param from its type
 * @param to its type afterwards
 * @param rows how many rows have a value
 * @param names what the values may stand for
 * @param found the one thing that all values can stand for, absent where it is none or several
 */
public record OpenMeaning(
        ColumnReference column, String from, String to, long rows, List<String> names, Optional<String> found) {

    public OpenMeaning {
        names = List.copyOf(names);
    }

    /** Looks at the values of the database that was compared; without values the first meaning is taken. */
    public static List<OpenMeaning> of(Comparison comparison, Connection connection) {
        NamesBefore before = new NamesBefore(comparison.renames());
        List<OpenMeaning> open = new ArrayList<>();
        for (Retyping retyping : Retyping.in(comparison.upgrade())) {
            ColumnReference place = before.of(retyping.column());
            List<Meaning> meanings = Meanings.of(retyping, place.column());
            if (!meanings.isEmpty()) {
                open.add(look(retyping, meanings, place, connection));
            }
        }
        return open;
    }

    private static OpenMeaning look(
            Retyping retyping, List<Meaning> meanings, ColumnReference place, Connection connection) {
        StringBuilder query = new StringBuilder("SELECT count(" + Identifiers.quote(place.column()) + ")");
        for (Meaning meaning : meanings) {
            query.append(", count(*) FILTER (WHERE ")
                    .append(meaning.fits())
                    .append(" AND ")
                    .append(Identifiers.quote(place.column()))
                    .append(" IS NOT NULL)");
        }
        query.append(" FROM ").append(Identifiers.quote(place.table()));
        List<Long> counts = CountedRows.all(connection, query.toString());
        long rows = counts.get(0);
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            if (counts.get(i + 1) == rows) {
                fitting.add(meanings.get(i).name());
            }
        }
        List<String> names = meanings.stream().map(Meaning::name).toList();
        Optional<String> found = rows == 0 || fitting.size() == 1
                ? Optional.of(rows == 0 ? names.get(0) : fitting.get(0))
                : Optional.empty();
        return new OpenMeaning(
                retyping.column(), retyping.from(), retyping.change().type(), rows, names, found);
    }

    /** Returns it in words. */
    public String describe() {
        return new HeldValues(column, rows).describe() + ", " + from + " -> " + to + ": " + String.join(", ", names);
    }

    /** Returns what to say to somebody who answers with this word. */
    public Optional<String> against(String answer) {
        return names.contains(answer)
                ? Optional.empty()
                : Optional.of("\"" + answer + "\" is not one of " + String.join(", ", names) + ".");
    }
}
