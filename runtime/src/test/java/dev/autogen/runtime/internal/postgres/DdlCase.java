package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * An operation with its SQL and the SQL of its reverse.
 *
 * @param name what it shows
 * @param given the statements that make what the operation works on
 * @param operation the operation
 * @param up its statements
 * @param down the statements of its reverse
 */
public record DdlCase(String name, String given, Operation operation, List<String> up, List<String> down) {

    static DdlCase of(String name, String given, Operation operation, String up, String down) {
        return new DdlCase(name, given, operation, statements(up), statements(down));
    }

    /** Tells whether a server of that version has all that the operation and its reverse need. */
    boolean isKnownTo(ServerVersion server) {
        return Stream.of(operation, operation.reverse())
                .allMatch(o -> VersionNeeds.missing(o, server).isEmpty());
    }

    private static List<String> statements(String text) {
        return List.of(text.split(";\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
