package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.JavadocText;
import dev.autogen.runtime.operation.Description;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc of a migration: its message, what changes, what to know. */
final class ClassJavadoc {

    /** More than this nobody reads; the code below says it all. */
    private static final int MOST_CHANGES = 200;

    private ClassJavadoc() {}

    static String of(MigrationScript script) {
        List<String> lines = new ArrayList<>(JavadocText.sentence(script.message()));
        if (!script.upgrade().isEmpty()) {
            lines.add("");
            lines.add("<pre>");
            changes(script.upgrade()).forEach(line -> lines.add(JavadocText.preformatted(line)));
            lines.add("</pre>");
        }
        if (!script.notes().isEmpty()) {
            lines.add("");
            script.notes().forEach(note -> lines.addAll(JavadocText.note(note)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> changes(List<Operation> operations) {
        List<Description> all = Description.of(operations);
        List<Description> first = all.stream().limit(MOST_CHANGES).toList();
        List<String> lines = new ArrayList<>(Description.align(first));
        int rest = all.size() - first.size();
        if (rest > 0) {
            lines.add("... and " + rest + " more");
        }
        return lines;
    }
}
