package dev.autogen.runtime.change;

import dev.autogen.runtime.schema.SequenceOptions;
import java.util.Optional;

/**
 * The changed options of a sequence. Absent options stay unchanged.
 *
 * @param type the new type
 * @param start the new start, which RESTART without a value goes to
 * @param increment the new step
 * @param min the new smallest value
 * @param max the new largest value
 * @param cache the new cache size
 * @param cycle whether it cycles now
 */
public record SequenceChanges(
        Optional<String> type,
        Optional<Long> start,
        Optional<Long> increment,
        Optional<Long> min,
        Optional<Long> max,
        Optional<Long> cache,
        Optional<Boolean> cycle) {

    /** Returns no change. */
    public static SequenceChanges none() {
        return new SequenceChanges(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns what changes from one to the other. */
    public static SequenceChanges between(SequenceOptions from, SequenceOptions to) {
        return new SequenceChanges(
                changed(from.type(), to.type()),
                changed(from.start(), to.start()),
                changed(from.increment(), to.increment()),
                changed(from.min(), to.min()),
                changed(from.max(), to.max()),
                changed(from.cache(), to.cache()),
                changed(from.cycle(), to.cycle()));
    }

    private static <T> Optional<T> changed(T from, T to) {
        return from.equals(to) ? Optional.empty() : Optional.of(to);
    }

    /** Tells whether nothing changes. */
    public boolean isEmpty() {
        return equals(none());
    }

    /** Returns the options after the change. */
    public SequenceOptions applyTo(SequenceOptions options) {
        return new SequenceOptions(
                type.orElse(options.type()),
                start.orElse(options.start()),
                increment.orElse(options.increment()),
                min.orElse(options.min()),
                max.orElse(options.max()),
                cache.orElse(options.cache()),
                cycle.orElse(options.cycle()));
    }

    /** Returns the reverse of this change for the given options. */
    public SequenceChanges reverse(SequenceOptions before) {
        return between(applyTo(before), before);
    }

    public SequenceChanges withType(String other) {
        return new SequenceChanges(Optional.of(other), start, increment, min, max, cache, cycle);
    }

    public SequenceChanges withStart(long other) {
        return new SequenceChanges(type, Optional.of(other), increment, min, max, cache, cycle);
    }

    public SequenceChanges withIncrement(long other) {
        return new SequenceChanges(type, start, Optional.of(other), min, max, cache, cycle);
    }

    public SequenceChanges withMin(long other) {
        return new SequenceChanges(type, start, increment, Optional.of(other), max, cache, cycle);
    }

    public SequenceChanges withMax(long other) {
        return new SequenceChanges(type, start, increment, min, Optional.of(other), cache, cycle);
    }

    public SequenceChanges withCache(long other) {
        return new SequenceChanges(type, start, increment, min, max, Optional.of(other), cycle);
    }

    public SequenceChanges withCycle(boolean other) {
        return new SequenceChanges(type, start, increment, min, max, cache, Optional.of(other));
    }
}
