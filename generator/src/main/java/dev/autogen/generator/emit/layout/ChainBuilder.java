package dev.autogen.generator.emit.layout;

import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Builds a {@link Chain} call by call. */
public final class ChainBuilder {

    private final List<Call> calls = new ArrayList<>();

    private ChainBuilder() {}

    public static ChainBuilder empty() {
        return new ChainBuilder();
    }

    public static ChainBuilder start(String name, Expression... arguments) {
        return new ChainBuilder().then(name, arguments);
    }

    public static ChainBuilder start(String name, List<Expression> arguments) {
        return new ChainBuilder().add(new Call(name, arguments, false));
    }

    public static ChainBuilder start(String name, String... arguments) {
        return start(name, texts(List.of(arguments)));
    }

    /** Starts with a call whose arguments are a name and a list. */
    public static ChainBuilder start(String name, String first, Collection<String> rest) {
        return start(name, texts(first, rest));
    }

    public ChainBuilder then(String name, Expression... arguments) {
        return add(new Call(name, List.of(arguments), false));
    }

    public ChainBuilder then(String name, List<Expression> arguments) {
        return add(new Call(name, arguments, false));
    }

    public ChainBuilder then(String name, String argument) {
        return then(name, new Text(argument));
    }

    public ChainBuilder thenIf(boolean said, String name, Expression... arguments) {
        return said ? then(name, arguments) : this;
    }

    public ChainBuilder thenIf(Optional<String> said, String name) {
        return said.map(s -> then(name, s)).orElse(this);
    }

    public ChainBuilder thenIfAny(Collection<String> said, String name) {
        return said.isEmpty() ? this : then(name, texts(said));
    }

    public Chain build() {
        return new Chain(calls);
    }

    public static List<Expression> texts(Collection<String> values) {
        return values.stream().<Expression>map(Text::new).toList();
    }

    public static List<Expression> texts(String first, Collection<String> rest) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Text(first));
        arguments.addAll(texts(rest));
        return arguments;
    }

    private ChainBuilder add(Call call) {
        calls.add(call);
        return this;
    }
}
