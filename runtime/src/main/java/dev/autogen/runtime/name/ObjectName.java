package dev.autogen.runtime.name;

import java.util.Objects;

/**
 * The name of a constraint or an index, and whether somebody chose it.
 *
 * <p>A chosen name is part of the model: the object is matched by it. A given name, Hibernate's {@code UK<hash>} or one
 * made by a naming rule, is not: the object is matched by what it is. Names read from a catalog count as given, since the
 * catalog does not tell.
 *
 * @param text the name, exact
 * @param chosen whether the user chose it
 */
public record ObjectName(String text, boolean chosen) implements Comparable<ObjectName> {

    public ObjectName {
        Objects.requireNonNull(text, "text");
    }

    /** Returns a name that the user chose. */
    public static ObjectName chosen(String text) {
        return new ObjectName(text, true);
    }

    /** Returns a name that a system or a rule gave. */
    public static ObjectName given(String text) {
        return new ObjectName(text, false);
    }

    @Override
    public int compareTo(ObjectName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
