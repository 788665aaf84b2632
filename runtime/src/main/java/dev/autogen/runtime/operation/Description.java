package dev.autogen.runtime.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * What an operation does, in one line for a person: {@code + column task.priority integer not null}.
 *
 * @param sign {@code +} where it adds, {@code -} where it removes, {@code ~} where it changes
 * @param kind the kind of object
 * @param text the object and what it is
 */
public record Description(char sign, String kind, String text) {

    /** Returns what operations do, a line each; a foreign key that is recreated with other rules has one. */
    public static List<Description> of(List<Operation> operations) {
        List<Description> lines = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof DropConstraint drop) {
                lines.add(ChangedForeignKey.of(drop, operations).orElseGet(drop::description));
            } else if (!(operation instanceof AddConstraint add && ChangedForeignKey.isSecond(add, operations))) {
                lines.add(operation.description());
            }
        }
        return lines;
    }

    /** Returns the lines with their texts aligned. */
    public static List<String> align(List<Description> descriptions) {
        int width = descriptions.stream().mapToInt(d -> d.kind().length()).max().orElse(0);
        return descriptions.stream().map(d -> d.line(width)).toList();
    }

    private String line(int width) {
        return sign + " " + kind + " ".repeat(width - kind.length() + 1) + text;
    }

    /** Returns the line by itself. */
    @Override
    public String toString() {
        return line(kind.length());
    }
}
