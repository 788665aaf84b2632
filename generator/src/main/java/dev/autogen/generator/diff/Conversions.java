package dev.autogen.generator.diff;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.Column;
import java.util.Optional;
import java.util.Set;

/** How the values of a column become those of another type, and back, where a cast alone would not keep them. */
final class Conversions {

    private static final Set<String> NUMBERS = Set.of("smallint", "bigint", "numeric");

    private final String name;
    private final Column from;
    private final Column to;

    private Conversions(Column from, Column to) {
        this.name = Identifiers.quote(from.name());
        this.from = from;
        this.to = to;
    }

    /** Returns the change of type with both ways. */
    static ColumnChange.Type of(Column from, Column to) {
        Conversions ways = new Conversions(from, to);
        Optional<String> there = ways.way(from, to);
        Optional<String> back = ways.way(to, from);
        return there.isPresent() || back.isPresent() || !ways.isMirrored()
                ? new ColumnChange.Type(
                        to.type(), to.collation(), there.or(() -> ways.cast(to)), back.or(() -> ways.cast(from)))
                : new ColumnChange.Type(to.type(), to.collation(), Casts.using(from.name(), from.type(), to.type()));
    }

    /** A way back is that of the change with the types exchanged, unless it is given. */
    private boolean isMirrored() {
        Optional<String> back = cast(to).map(
                        using -> using.substring(0, using.length() - to.type().length()) + from.type());
        return back.equals(cast(from));
    }

    private Optional<String> cast(Column after) {
        Column before = after.equals(to) ? from : to;
        return Casts.using(from.name(), before.type(), after.type());
    }

    private Optional<String> way(Column before, Column after) {
        String old = before.type();
        String now = after.type();
        if (now.equals(old + "[]") || (!old.endsWith("[]") && Casts.isElement(old, now))) {
            String one = "ARRAY[" + name + "]::" + now;
            // A value of a composite type that lacks one attribute IS NOT NULL no more.
            return Optional.of(
                    before.nullable() ? "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN " + one + " END" : one);
        } else if (old.equals(now + "[]") || (!now.endsWith("[]") && Casts.isElement(now, old))) {
            return Optional.of(name + "[1]::" + now);
        } else if (old.equals("bytea") && now.equals("oid")) {
            return Optional.of("lo_from_bytea(0, " + name + ")");
        } else if (Casts.isString(old) && now.equals("oid")) {
            return Optional.of("lo_from_bytea(0, convert_to(" + name + ", 'UTF8'))");
        } else if (old.equals("oid") && now.equals("bytea")) {
            return Optional.of(taken());
        } else if (old.equals("oid") && Casts.isString(now)) {
            return Optional.of("convert_from(" + taken() + ", 'UTF8')");
        } else if (Casts.isString(old) && now.equals("bytea")) {
            return Optional.of("convert_to(" + name + ", 'UTF8')");
        } else if (old.equals("bytea") && Casts.isString(now)) {
            return Optional.of("convert_from(" + name + ", 'UTF8')");
        } else if (old.equals("boolean") && NUMBERS.contains(Casts.base(now))) {
            return Optional.of(name + "::integer");
        } else if (NUMBERS.contains(Casts.base(old)) && now.equals("boolean")) {
            return Optional.of(name + "::integer::boolean");
        }
        return Optional.empty();
    }

    /** Reads a large object and, after that, removes it: the arguments of overlay come from left to right. */
    private String taken() {
        return "overlay(lo_get(" + name + ") PLACING '' FROM lo_unlink(" + name + ") FOR 0)";
    }
}
