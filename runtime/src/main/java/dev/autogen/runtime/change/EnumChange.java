package dev.autogen.runtime.change;

import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A change of an enum type. */
public sealed interface EnumChange {

    /**
     * Returns the type after the change.
     *
     * @throws IllegalArgumentException if the change does not fit the type
     */
    EnumType applyTo(EnumType type);

    /** Returns the reverse change, which restores the given type, or nothing if that type must be known. */
    Optional<EnumChange> reverse(Optional<EnumType> before);

    /** Tells whether PostgreSQL must recreate the type and cast every column that uses it. */
    default boolean remakes() {
        return false;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     * @param before the value that follows it, if given
     * @param after the value that it follows, if given; without both, it goes to the end
     */
    record AddValue(String value, Optional<String> before, Optional<String> after) implements EnumChange {

        /** Returns the change that adds one of these values at its position among the others. */
        public static AddValue in(List<String> values, String value) {
            int at = values.indexOf(value);
            if (at == values.size() - 1) {
                return new AddValue(value, Optional.empty(), Optional.empty());
            }
            return at == 0
                    ? new AddValue(value, Optional.of(values.get(1)), Optional.empty())
                    : new AddValue(value, Optional.empty(), Optional.of(values.get(at - 1)));
        }

        @Override
        public EnumType applyTo(EnumType type) {
            List<String> values = new ArrayList<>(type.values());
            require(!values.contains(value), "there is a value \"" + value + "\" already");
            int at = before.map(b -> indexOf(values, b))
                    .or(() -> after.map(a -> indexOf(values, a) + 1))
                    .orElse(values.size());
            values.add(at, value);
            return type.withValues(values);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> typeBefore) {
            return Optional.of(new DropValues(List.of(value)));
        }
    }

    /**
     * Removes values and keeps the order of the rest.
     *
     * @param values the values to remove
     */
    record DropValues(List<String> values) implements EnumChange {

        public DropValues {
            values = List.copyOf(values);
        }

        @Override
        public EnumType applyTo(EnumType type) {
            values.forEach(value -> indexOf(type.values(), value));
            return type.withValues(
                    type.values().stream().filter(v -> !values.contains(v)).toList());
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return before.map(type ->
                    values.size() == 1 ? AddValue.in(type.values(), values.get(0)) : new SetValues(type.values()));
        }

        @Override
        public boolean remakes() {
            return true;
        }
    }

    /**
     * Changes the values or their order.
     *
     * @param values the new values
     */
    record SetValues(List<String> values) implements EnumChange {

        public SetValues {
            values = List.copyOf(values);
        }

        @Override
        public EnumType applyTo(EnumType type) {
            return type.withValues(values);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return before.map(type -> new SetValues(type.values()));
        }

        @Override
        public boolean remakes() {
            return true;
        }
    }

    /**
     * Renames a value. Stored values follow.
     *
     * @param value the value
     * @param newValue its new name
     */
    record RenameValue(String value, String newValue) implements EnumChange {

        @Override
        public EnumType applyTo(EnumType type) {
            List<String> values = new ArrayList<>(type.values());
            require(!values.contains(newValue), "there is a value \"" + newValue + "\" already");
            values.set(indexOf(values, value), newValue);
            return type.withValues(values);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return Optional.of(new RenameValue(newValue, value));
        }
    }

    /**
     * Merges a value into another one, which its rows get.
     *
     * @param value the value
     * @param into the value that its rows get
     */
    record MergeValue(String value, String into) implements EnumChange {

        @Override
        public EnumType applyTo(EnumType type) {
            indexOf(type.values(), into);
            return new DropValues(List.of(value)).applyTo(type);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return new DropValues(List.of(value)).reverse(before);
        }

        @Override
        public boolean remakes() {
            return true;
        }
    }

    /**
     * Adds a cast.
     *
     * @param cast the cast
     */
    record AddCast(EnumCast cast) implements EnumChange {

        @Override
        public EnumType applyTo(EnumType type) {
            Set<EnumCast> casts = new TreeSet<>(type.casts());
            require(casts.add(cast), "there is that cast already");
            return type.withCasts(casts);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return Optional.of(new DropCast(cast));
        }
    }

    /**
     * Drops a cast.
     *
     * @param cast the cast
     */
    record DropCast(EnumCast cast) implements EnumChange {

        @Override
        public EnumType applyTo(EnumType type) {
            Set<EnumCast> casts = new TreeSet<>(type.casts());
            require(casts.remove(cast), "there is no such cast");
            return type.withCasts(casts);
        }

        @Override
        public Optional<EnumChange> reverse(Optional<EnumType> before) {
            return Optional.of(new AddCast(cast));
        }
    }

    private static int indexOf(List<String> values, String value) {
        int at = values.indexOf(value);
        require(at >= 0, "there is no value \"" + value + "\"");
        return at;
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
