package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in the database that stands on a table or view, so that PostgreSQL refuses some changes of it.
 *
 * @param kind what it is
 * @param holder the view it is, or the table it belongs to, where it is or belongs to one
 * @param name its own name; of a function, with its arguments; empty for a view or table, which its holder names
 * @param column the column it stands on, absent for the whole
 * @param key the constraint or index it stands on
 * @param own whether it goes along when the table it stands on is dropped
 */
public record Dependant(
        Kind kind,
        Optional<QualifiedName> holder,
        String name,
        Optional<String> column,
        Optional<String> key,
        boolean own) {

    /** What can stand on a table. */
    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW,
        RULE,
        FUNCTION,
        TRIGGER,
        POLICY,
        PUBLICATION,
        FOREIGN_KEY,
        /** A function that takes or gives rows of the table. */
        ROW_TYPE_FUNCTION,
        /** A column of another table that holds rows of the table. */
        ROW_TYPE_COLUMN,
        /** A table that inherits from it. */
        CHILD_TABLE;

        private String words() {
            return switch (this) {
                case ROW_TYPE_FUNCTION -> "function";
                case ROW_TYPE_COLUMN -> "column";
                case CHILD_TABLE -> "child table";
                default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }

    /** Returns it as a reader would name it: {@code trigger "audit" of table "task"}. */
    public String describe() {
        String of = holder.map(h -> '"' + h.toString() + '"').orElse("");
        if (name.isEmpty()) {
            return kind.words() + " " + of;
        }
        return kind.words() + " \"" + name + '"' + (of.isEmpty() ? "" : " of " + of);
    }
}
