package dev.autogen.generator.definition;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * An object of a database and the statements that make it.
 *
 * @param address where the catalog has it: its class, its number, the number of the column
 * @param kind what it is
 * @param name its name; of a part, the name within its table, in the schema of the table
 * @param of the address of what it is a part of
 * @param create the statements
 * @param compared what is compared of it: of a table, not its columns, which are compared by themselves
 * @param undo the statement that takes it back, absent where it goes with what it is a part of
 * @param label what it is called in a sentence
 */
public record Definition(
        String address,
        DefinitionKind kind,
        QualifiedName name,
        Optional<String> of,
        String create,
        String compared,
        Optional<String> undo,
        String label) {

    /** Returns what it is and how it is called: {@code trigger audit of table book}. */
    public String describe() {
        return label;
    }

    /** Returns what is the same of the same object in another database. */
    public String line() {
        return label + ": " + compared;
    }
}
