package dev.autogen.runtime.type;

import java.util.Comparator;
import java.util.Locale;

/**
 * A cast between an enum type and {@code character varying} by the text of the value, as Hibernate makes two for each enum.
 *
 * @param fromVarchar whether it casts text to the enum, or the enum to text
 * @param context when PostgreSQL applies it
 */
public record EnumCast(boolean fromVarchar, Context context) implements Comparable<EnumCast> {

    private static final Comparator<EnumCast> ORDER =
            Comparator.comparing((EnumCast cast) -> !cast.fromVarchar()).thenComparing(EnumCast::context);

    /** When PostgreSQL applies a cast. */
    public enum Context {
        /** Implicit: in any expression. */
        IMPLICIT,
        /** In an assignment. */
        ASSIGNMENT,
        /** Only in an explicit cast. */
        EXPLICIT
    }

    /** Returns the same cast, applied in assignments. */
    public EnumCast onAssignment() {
        return new EnumCast(fromVarchar, Context.ASSIGNMENT);
    }

    /** Returns the same cast, applied only if explicit. */
    public EnumCast explicit() {
        return new EnumCast(fromVarchar, Context.EXPLICIT);
    }

    @Override
    public int compareTo(EnumCast other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code implicit from varchar}. */
    @Override
    public String toString() {
        return context.name().toLowerCase(Locale.ROOT) + (fromVarchar ? " from varchar" : " to varchar");
    }
}
