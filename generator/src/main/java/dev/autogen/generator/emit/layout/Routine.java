package dev.autogen.generator.emit.layout;

import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import java.util.List;

/**
 * A method that is generated beside {@code upgrade} and {@code downgrade}.
 *
 * @param name its name, unique in the migration
 * @param statements what it does, one after the other
 * @param returnsElements whether it is one statement whose value, elements of a table, it returns
 * @param parts the methods it calls and takes along to whichever class it goes
 */
public record Routine(String name, List<Chain> statements, boolean returnsElements, List<Routine> parts) {

    public Routine {
        statements = List.copyOf(statements);
        parts = List.copyOf(parts);
    }

    /** Returns a method that returns elements of a table. */
    public static Routine elements(String name, List<Expression> elements) {
        Chain all = new Chain(List.of(new Call("elements", elements, true)));
        return new Routine(name, List.of(all), true, List.of());
    }
}
