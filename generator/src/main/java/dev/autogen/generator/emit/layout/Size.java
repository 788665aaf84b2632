package dev.autogen.generator.emit.layout;

import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How much of a class file code takes: the limits are 65,535 bytes a method and 65,535 constants a class. */
public final class Size {

    /** Bytes of one method, by an estimate that is never too low. */
    public static final int METHOD = 48_000;

    /** Different strings in one class; each takes two constants. */
    public static final int STRINGS = 24_000;

    private Size() {}

    /** Pushing a string into an array takes 8 bytes, a call with an array for its arguments 10. */
    public static int of(Expression expression) {
        if (expression instanceof Chain chain) {
            return chain.calls().stream()
                    .mapToInt(c ->
                            10 + c.arguments().stream().mapToInt(a -> 5 + of(a)).sum())
                    .sum();
        }
        return 4;
    }

    public static int of(Collection<? extends Expression> expressions) {
        return expressions.stream().mapToInt(Size::of).sum();
    }

    /** Returns the different strings of a method and of those it takes along. */
    public static Set<String> strings(Routine routine) {
        Set<String> strings = new HashSet<>();
        routine.statements().forEach(s -> collect(s, strings));
        routine.parts().forEach(p -> strings.addAll(strings(p)));
        return strings;
    }

    private static void collect(Expression expression, Set<String> strings) {
        if (expression instanceof Text text) {
            strings.add(text.value());
        } else if (expression instanceof Chain chain) {
            for (Call call : chain.calls()) {
                call.arguments().forEach(a -> collect(a, strings));
            }
        }
    }
}
