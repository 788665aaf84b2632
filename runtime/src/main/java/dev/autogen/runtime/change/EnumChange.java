package dev.autogen.runtime.change;

import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One thing that changes in an enum type. */
public sealed interface EnumChange {

    /**
     * Returns the type after the change.
     *
     * @throws IllegalArgumentException if the change does not fit the type
     */
    EnumType applyTo(EnumType type);

    /** Returns the change that brings back the given type, absent where it takes to know that type. */
    Optional<EnumChange> reverse(Optional<EnumType> before);

    /** Tells whether PostgreSQL can do it only by making the type anew and casting every column that holds it. */
    default boolean remakes() {
        return false;
    }

    /**
     * One more value.
     *
     * @param value the value
     * @param before the value it comes right before
     * @param after the value it comes right after; at the end where neither is said
     */
    record AddValue(String value, Optional<String> before, Optional<String> after) implements EnumChange {

        /** Returns the change that puts one of these values in its place among the others. */
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
     * Values less, the others in their order.
     *
     * @param values the values that go
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
     * Other values, or another order of them.
     *
     * @param values the values from now on
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
     * Another name for a value; what is stored follows.
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
     * A value that goes; what is stored becomes another.
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
     * A cast where there was none.
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
     * No such cast any more.
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
