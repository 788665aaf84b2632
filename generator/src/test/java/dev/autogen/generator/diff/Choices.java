package dev.autogen.generator.diff;

import java.util.List;
import java.util.Optional;

/**
 * A row of numbers that random values are made from, one decision each.
 *
 * <p>A shorter row and smaller numbers make simpler values, so that what fails shrinks by itself. After the end every
 * decision is 0.
 */
final class Choices {

    private final List<Integer> numbers;
    private int position;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** Returns a number from 0 to below the bound. */
    int upTo(int bound) {
        return position < numbers.size() ? numbers.get(position++) % bound : 0;
    }

    /** Returns true once in that many times; false is the simpler answer. */
    boolean onceIn(int times) {
        return upTo(times) == times - 1;
    }

    <T> T oneOf(List<T> values) {
        return values.get(upTo(values.size()));
    }

    /** Returns one or two different of them. */
    List<String> some(List<String> values) {
        String first = oneOf(values);
        String second = oneOf(values);
        return onceIn(3) && !second.equals(first) ? List.of(first, second) : List.of(first);
    }

    Optional<String> comment() {
        return onceIn(4) ? Optional.of("note's " + upTo(2)) : Optional.empty();
    }
}
