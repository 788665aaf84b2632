package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Revision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the code of a migration threw, of its own accord and not as an answer of the database, as an error of ours. */
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

    /** The line that the migration was at: the first of its own on the way down from where it was thrown. */
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
