package dev.autogen.generator.entities;

import java.util.List;
import java.util.function.Predicate;

/**
 * A change that an administrator makes by hand.
 *
 * @param sql the change, one statement or several
 * @param fromVersion the first major version of PostgreSQL that can do it
 * @param notOurs the lines of the catalog that are not compared, since what they speak of stays where it was put
 */
record Drift(List<String> sql, int fromVersion, Predicate<String> notOurs) {

    static Drift of(String... sql) {
        return new Drift(List.of(sql), 14, line -> false);
    }

    Drift since(int version) {
        return new Drift(sql, version, notOurs);
    }

    /** Leaves lines with this text out of the comparison. */
    Drift without(String text) {
        return new Drift(sql, fromVersion, notOurs.or(line -> line.contains(text)));
    }
}
