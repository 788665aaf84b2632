package dev.autogen.runtime.internal.kept;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a migration renamed instead of dropping it, as it is in a database.
 *
 * @param kind what it is
 * @param name the table or sequence, or the table of the column
 * @param column the column, where it is one
 * @param revision the revision that renamed it
 * @param since when that was applied
 * @param rows how many rows a table has, or values a column; none of a sequence
 * @param estimated whether that is the server's estimate, since there are too many to count
 * @param definition the statement that makes it again, empty
 */
public record KeptObject(
        Kind kind,
        QualifiedName name,
        Optional<String> column,
        String revision,
        OffsetDateTime since,
        long rows,
        boolean estimated,
        String definition) {

    /** What can be kept. */
    public enum Kind {
        COLUMN,
        TABLE,
        SEQUENCE;

        /** Returns the word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether it has been kept for so long at a time. */
    public boolean isOlderThan(Duration age, OffsetDateTime now) {
        return !since.plus(age).isAfter(now);
    }

    KeptObject holding(long counted) {
        return new KeptObject(kind, name, column, revision, since, counted, false, definition);
    }

    /** Returns its full name, {@code task.note__kept_3f2a9c41d07b}. */
    public String path() {
        return name + column.map(c -> "." + c).orElse("");
    }

    /** Returns its name and how much it holds, for a person. */
    public String describe() {
        String unit = kind == Kind.TABLE ? "row" : "value";
        String held =
                String.format(Locale.ROOT, "%s%,d %s", estimated ? "about " : "", rows, rows == 1 ? unit : unit + "s");
        return kind.word() + " " + path() + (kind == Kind.SEQUENCE ? "" : ": " + held);
    }

    /** A sequence may be gone already, with the column that owned it. */
    public String dropStatement() {
        String quoted = Identifiers.quote(name);
        return switch (kind) {
            case COLUMN -> "ALTER TABLE " + quoted + " DROP COLUMN " + Identifiers.quote(column.orElseThrow());
            case TABLE -> "DROP TABLE " + quoted;
            case SEQUENCE -> "DROP SEQUENCE IF EXISTS " + quoted;
        };
    }
}
