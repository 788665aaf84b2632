package dev.autogen.generator.entities.model;

import dev.autogen.generator.own.TableOptions;
import dev.autogen.runtime.name.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something Hibernate's own export would make that is not managed: a {@code <database-object>}, the first rows of a
 * generator table.
 *
 * @param description what it is, for a message
 * @param statements the statements that make it
 */
public record UnmanagedObject(String description, List<String> statements) {

    public UnmanagedObject {
        statements = List.copyOf(statements);
    }

    /** Returns the options that Hibernate writes behind the columns of a table. */
    public static UnmanagedObject optionsOf(QualifiedName table, String text) {
        return new UnmanagedObject(describeOptionsOf(table), List.of(text));
    }

    /** Returns what is said among the objects of how tables are stored. */
    public static TableOptions options(List<UnmanagedObject> objects, Set<QualifiedName> tables) {
        Map<QualifiedName, String> options = new HashMap<>();
        for (QualifiedName table : tables) {
            objects.stream()
                    .filter(object -> object.isOptionsOf(table))
                    .forEach(object -> options.put(table, object.statements().get(0)));
        }
        return new TableOptions(options);
    }

    boolean isOptionsOf(QualifiedName table) {
        return description.equals(describeOptionsOf(table));
    }

    private static String describeOptionsOf(QualifiedName table) {
        return "options of table \"" + table + "\"";
    }
}
