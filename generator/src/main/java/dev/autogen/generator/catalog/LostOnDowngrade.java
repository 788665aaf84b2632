package dev.autogen.generator.catalog;

import java.util.Locale;
import java.util.Optional;

/**
 * Something attached to a table or a column that dropping and adding does not bring back.
 *
 * @param kind what it is
 * @param column the column it is attached to, absent for the table
 * @param detail its name or value
 */
public record LostOnDowngrade(Kind kind, Optional<String> column, String detail) {

    /** What can be attached. */
    public enum Kind {
        GRANT,
        /** A constraint that no operation can make. */
        CONSTRAINT,
        STATISTICS_TARGET,
        STATISTICS,
        COLUMN_OPTION,
        COLUMN_STORAGE,
        COLUMN_COMPRESSION,
        REPLICA_IDENTITY,
        STORAGE_PARAMETER,
        TOAST_PARAMETER,
        CLUSTER,
        TABLESPACE,
        OWNER,
        UNVALIDATED_NOT_NULL,
        TRIGGER,
        DISABLED_CONSTRAINT,
        POLICY,
        ROW_SECURITY,
        RULE,
        PUBLICATION;

        /** Returns the words for it, {@code replica identity}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns it as a line for the user. */
    public String describe() {
        return kind.words() + " " + detail + column.map(c -> " of column " + c).orElse("");
    }
}
