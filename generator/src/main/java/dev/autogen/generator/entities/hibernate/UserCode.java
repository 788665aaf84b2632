package dev.autogen.generator.entities.hibernate;

import java.io.PrintStream;
import java.util.function.Supplier;

/** The frame around code of the user: its class loader is the thread's, and what it prints goes to System.err. */
public final class UserCode {

    private UserCode() {}

    public static synchronized <T> T call(ClassLoader loader, Supplier<T> code) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        PrintStream out = System.out;
        thread.setContextClassLoader(loader);
        System.setOut(System.err);
        try {
            return code.get();
        } finally {
            System.setOut(out);
            thread.setContextClassLoader(before);
        }
    }
}
