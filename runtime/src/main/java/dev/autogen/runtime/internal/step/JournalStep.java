package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.checksum.ValueText;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation as the journal of a revision keeps it: what it says, and not where it stands.
 *
 * @param checksum over all that it does, the arguments of a statement included
 * @param text the same for people
 */
public record JournalStep(String checksum, String text) {

    private static final int MOST_SQL = 1000;
    private static final int MOST_ARGUMENTS = 200;

    public static JournalStep of(Operation operation) {
        return new JournalStep(Checksum.of(List.of(operation)), text(operation));
    }

    private static String text(Operation operation) {
        if (operation instanceof ExecuteSql raw) {
            String arguments = raw.arguments().stream().map(ValueText::of).collect(Collectors.joining(", "));
            return "~ sql " + cut(raw.sql().strip(), MOST_SQL)
                    + (arguments.isEmpty() ? "" : "\nwith " + cut(arguments, MOST_ARGUMENTS));
        }
        return operation.describe();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }

    public boolean says(JournalStep other) {
        return checksum.equals(other.checksum);
    }
}
