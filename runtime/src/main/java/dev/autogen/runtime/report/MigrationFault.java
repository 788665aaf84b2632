package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Revision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Converts an exception from the code of a migration, not from the database, to an error with a code. */
final class MigrationFault {

    private MigrationFault() {}

    /** Returns the error, with the revision and the line of its source. */
    static AutogenException of(Migration migration, Direction direction, Throwable thrown) {
        Class<?> type = migration.getClass();
        String revision = Optional.ofNullable(type.getAnnotation(Revision.class))
                .map(annotation -> "Revision \"" + annotation.id() + "\"")
                .orElse("The migration");
        String method = direction.name().toLowerCase(Locale.ROOT) + "()";
        String place = place(type, thrown).map(at -> " at " + at).orElse("");
        return new AutogenException(
                "AG266",
                revision + " failed in the code of its " + method + place + ": " + said(thrown) + " "
                        + wayOut(thrown, method) + " Then run it again.",
                thrown);
    }

    /** The source line of the migration: its first frame in the stack trace. */
    private static Optional<String> place(Class<?> type, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(type.getName())
                        || frame.getClassName().startsWith(type.getName() + "$")
                        || frame.getClassName().startsWith(type.getName() + "_Part"))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }

    private static String said(Throwable thrown) {
        Throwable root = Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .limit(50)
                .reduce(thrown, (above, below) -> below);
        String text = root == thrown || String.valueOf(thrown.getMessage()).contains(String.valueOf(root.getMessage()))
                ? thrown.toString()
                : thrown + ", caused by " + root;
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") ? line : line + ".";
    }

    private static String wayOut(Throwable thrown, String method) {
        return thrown instanceof LinkageError
                ? "Add what it needs to the class path, or remove it from " + method + "."
                : "Correct " + method + " or the code it calls.";
    }
}
