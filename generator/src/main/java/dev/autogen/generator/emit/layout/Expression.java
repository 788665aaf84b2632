package dev.autogen.generator.emit.layout;

import java.util.List;
import java.util.Optional;

/** A Java expression as a value, before it is laid out in lines. */
public sealed interface Expression {

    /**
     * A string.
     *
     * @param value what the string holds
     */
    record Text(String value) implements Expression {}

    /**
     * A word that stands as it is: a number, a lambda, a constant.
     *
     * @param source the source text
     * @param constant the constant it names, which is imported
     */
    record Word(String source, Optional<Enum<?>> constant) implements Expression {
        public static Word of(Object value) {
            return new Word(String.valueOf(value), Optional.empty());
        }

        public static Word constant(Enum<?> value) {
            return new Word(value.name(), Optional.of(value));
        }
    }

    /**
     * Calls in a row, each on the result of the one before.
     *
     * @param calls the calls
     */
    record Chain(List<Call> calls) implements Expression {
        public Chain {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One call.
     *
     * @param name what is called: {@code column}, {@code op.createTable}
     * @param arguments the arguments
     * @param listed whether each argument after the first stands on a line of its own
     */
    record Call(String name, List<Expression> arguments, boolean listed) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
