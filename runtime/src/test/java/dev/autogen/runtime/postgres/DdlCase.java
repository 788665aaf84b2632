package dev.autogen.runtime.postgres;

import dev.autogen.runtime.operation.Operation;
import java.util.List;

/**
 * An operation with its SQL and the SQL of its reverse.
 *
 * @param name what it shows
 * @param given the statements that make what the operation works on
 * @param operation the operation
 * @param up its statements
 * @param down the statements of its reverse
 */
record DdlCase(String name, String given, Operation operation, List<String> up, List<String> down) {

    static DdlCase of(String name, String given, Operation operation, String up, String down) {
        return new DdlCase(name, given, operation, statements(up), statements(down));
    }

    private static List<String> statements(String text) {
        return List.of(text.split(";\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
