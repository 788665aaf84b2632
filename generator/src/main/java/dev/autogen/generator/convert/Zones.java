package dev.autogen.generator.convert;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The zone in which local times became, or become, instants.
 *
 * <p>A cast alone would take that of the session: of whoever happens to run the migration.
 */
public final class Zones {

    private static final String LOCAL = "timestamp without time zone";
    private static final String INSTANT = "timestamp with time zone";

    private static final Pattern ZONE = Pattern.compile(" AT TIME ZONE '([^']+)'");

    private Zones() {}

    /** Returns the columns, by their names after the renames, whose values need a zone. */
    public static List<ColumnReference> needed(List<Operation> operations) {
        return Retyping.in(operations).stream()
                .filter(r -> written(r, "UTC").isPresent())
                .map(r -> new ColumnReference(r.alter().table(), r.alter().column()))
                .toList();
    }

    /** Returns a note for each column that a zone was taken for. */
    public static List<String> notes(List<Operation> operations) {
        return Retyping.in(operations).stream()
                .flatMap(r -> r.change().using().stream()
                        .flatMap(using -> ZONE.matcher(using).results())
                        .map(zone -> "Times of " + r.alter().table() + "."
                                + r.alter().column() + " without a time zone are read as times in " + zone.group(1)
                                + "."))
                .toList();
    }

    /** Returns the operations with the zone in them, where none is yet. */
    public static List<Operation> in(List<Operation> operations, String zone) {
        return Retyping.replace(operations, retyping -> written(retyping, zone));
    }

    /** Returns what to say to somebody who named a zone that there is none of. */
    public static Optional<String> against(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone)
                ? Optional.empty()
                : Optional.of(
                        "\"" + zone + "\" is not a time zone. Use a name such as Europe/Berlin or UTC. An offset would"
                                + " be wrong for half of the year.");
    }

    private static Optional<ColumnChange.Type> written(Retyping retyping, String zone) {
        String column = Identifiers.quote(retyping.alter().column());
        String from = plain(retyping.from());
        String to = plain(retyping.change().type());
        String at = " AT TIME ZONE " + Identifiers.literal(zone);
        if (retyping.change().using().filter(u -> u.contains(" AT TIME ZONE ")).isPresent()) {
            return Optional.empty();
        }
        boolean crossing = (from.equals(LOCAL) && to.equals(INSTANT)) || (from.equals(INSTANT) && to.equals(LOCAL));
        if (crossing) {
            return Optional.of(retyping.using(column + at, column + at));
        } else if (from.equals("date") && to.equals(INSTANT)) {
            return Optional.of(retyping.using(column + "::timestamp" + at, "(" + column + at + ")::date"));
        } else if (from.equals(INSTANT) && to.equals("date")) {
            return Optional.of(retyping.using("(" + column + at + ")::date", column + "::timestamp" + at));
        }
        if (from.equals("time without time zone") && to.equals("time with time zone")) {
            // A time of day has no date: in summer a zone has another offset than on this day.
            return Optional.of(retyping.using(
                    "((date '1970-01-01' + " + column + ")" + at + ")::"
                            + retyping.change().type(),
                    "((date '1970-01-01' + " + column + ")" + at + ")::" + retyping.from()));
        }
        return Optional.empty();
    }

    private static String plain(String type) {
        return type.replaceFirst("\\(\\d\\)", "");
    }
}
