package dev.autogen.generator.emit.layout;

import java.util.List;

/**
 * What {@code upgrade} or {@code downgrade} does: itself where that fits into one method, else by calling others.
 *
 * @param own the method itself
 * @param called the methods it calls one after the other, none where it does all itself
 */
public record Body(Routine own, List<Routine> called) {

    public Body {
        called = List.copyOf(called);
    }
}
