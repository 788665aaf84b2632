package dev.autogen.runtime.internal.console;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Whether a person looks at what this process prints. */
public final class Terminal {

    private Terminal() {}

    /** Tells whether it runs at a terminal. From Java 22 on there is a console also where there is none. */
    public static boolean isThere() {
        Optional<java.io.Console> console = Optional.ofNullable(System.console());
        try {
            return console.isPresent()
                    && Boolean.TRUE.equals(
                            java.io.Console.class.getMethod("isTerminal").invoke(console.get()));
        } catch (NoSuchMethodException e) {
            // Before Java 22 the console itself says so.
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Console.isTerminal cannot be called.", e);
        }
    }
}
