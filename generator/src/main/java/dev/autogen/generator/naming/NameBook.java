package dev.autogen.generator.naming;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that are taken, and by what.
 *
 * <p>PostgreSQL keeps tables, sequences and indexes of a schema in one set of names, and the constraints of a table in
 * another; a constraint that has an index is in both.
 */
public final class NameBook {

    private final Map<QualifiedName, String> relations = new HashMap<>();
    private final Map<Map.Entry<QualifiedName, String>, String> constraints = new HashMap<>();

    /** Takes the name of a table or sequence; returns what has it already. */
    public Optional<String> takeRelation(QualifiedName name, String holder) {
        return Optional.ofNullable(relations.putIfAbsent(name, holder));
    }

    /** Takes the name of an index of a table; returns what has it already. */
    public Optional<String> takeIndex(QualifiedName table, String name) {
        return takeIndex(table, name, "an index of table \"" + table + "\"");
    }

    /** Takes the name of an index of a table for a holder; returns what has it already. */
    public Optional<String> takeIndex(QualifiedName table, String name, String holder) {
        return takeRelation(table.sibling(name), holder);
    }

    /** Takes the name of a constraint of a table; returns what has it already. */
    public Optional<String> takeConstraint(QualifiedName table, Constraint constraint, String name) {
        return takeConstraint(table, constraint, name, "a constraint of table \"" + table + "\"");
    }

    /** Takes the name of a constraint of a table for a holder; returns what has it already. */
    public Optional<String> takeConstraint(QualifiedName table, Constraint constraint, String name, String holder) {
        Optional<String> inTable = Optional.ofNullable(constraints.putIfAbsent(Map.entry(table, name), holder));
        return inTable.isPresent() || !hasIndex(constraint) ? inTable : takeRelation(table.sibling(name), holder);
    }

    /** Takes the given name for a constraint, or the next one after it that is free. */
    public ObjectName free(QualifiedName table, Constraint constraint, String name) {
        String free = NameLength.fit(name);
        for (int number = 2; isTaken(table, constraint, free); number++) {
            free = NameLength.numbered(name, number);
        }
        takeConstraint(table, constraint, free);
        return ObjectName.given(free);
    }

    /** Takes the given name for an index, or the next one after it that is free. */
    public ObjectName freeIndex(QualifiedName table, String name) {
        String free = NameLength.fit(name);
        for (int number = 2; relations.containsKey(table.sibling(free)); number++) {
            free = NameLength.numbered(name, number);
        }
        takeIndex(table, free);
        return ObjectName.given(free);
    }

    private boolean isTaken(QualifiedName table, Constraint constraint, String name) {
        return constraints.containsKey(Map.entry(table, name))
                || (hasIndex(constraint) && relations.containsKey(table.sibling(name)));
    }

    /** Tells whether the constraint comes with an index of the same name. */
    public static boolean hasIndex(Constraint constraint) {
        return constraint instanceof PrimaryKey
                || constraint instanceof UniqueConstraint
                || constraint instanceof ExcludeConstraint;
    }
}
