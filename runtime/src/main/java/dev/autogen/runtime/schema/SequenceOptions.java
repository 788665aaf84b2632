package dev.autogen.runtime.schema;

import java.util.Objects;

/**
 * The options of a sequence.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param start the first value
 * @param increment the step, negative for a descending sequence
 * @param min the smallest value
 * @param max the largest value
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

    public SequenceOptions {
        Objects.requireNonNull(type, "type");
    }

    /** Returns the server's default options of an ascending sequence of that type. */
    public static SequenceOptions defaults(String type) {
        return counting(type, 1, 1);
    }

    /**
     * Returns the server's default options for a given start and increment.
     *
     * <p>The bounds are those of the type, from 1 up or from -1 down, as the page on CREATE SEQUENCE has it.
     */
    public static SequenceOptions counting(String type, long start, long increment) {
        boolean up = increment > 0;
        return new SequenceOptions(type, start, increment, up ? 1 : lowest(type), up ? highest(type) : -1, 1, false);
    }

    public SequenceOptions withType(String other) {
        return new SequenceOptions(other, start, increment, min, max, cache, cycle);
    }

    public SequenceOptions withStart(long other) {
        return new SequenceOptions(type, other, increment, min, max, cache, cycle);
    }

    public SequenceOptions withIncrement(long other) {
        return new SequenceOptions(type, start, other, min, max, cache, cycle);
    }

    public SequenceOptions withMin(long other) {
        return new SequenceOptions(type, start, increment, other, max, cache, cycle);
    }

    public SequenceOptions withMax(long other) {
        return new SequenceOptions(type, start, increment, min, other, cache, cycle);
    }

    public SequenceOptions withCache(long other) {
        return new SequenceOptions(type, start, increment, min, max, other, cycle);
    }

    public SequenceOptions withCycle(boolean other) {
        return new SequenceOptions(type, start, increment, min, max, cache, other);
    }

    private static long lowest(String type) {
        return switch (type) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
