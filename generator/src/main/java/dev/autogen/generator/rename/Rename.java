package dev.autogen.generator.rename;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Locale;

/**
 * One thing that gets another name.
 *
 * @param kind what kind of thing it is
 * @param holder the table or type that holds it, in the database; of a table, sequence or index: the thing itself
 * @param nowHolder the same by its name in the model
 * @param detail the column of a text value, empty otherwise
 * @param from its name in the database
 * @param to its name in the model
 */
public record Rename(Kind kind, QualifiedName holder, QualifiedName nowHolder, String detail, String from, String to) {

    /** What can be renamed, in the order it is done. */
    public enum Kind {
        TABLE,
        COLUMN,
        SEQUENCE,
        CONSTRAINT,
        INDEX,
        ENUM_VALUE,
        TEXT_VALUE;

        /** Tells whether it is named beside its holder, not in it. */
        boolean standsAlone() {
            return this == TABLE || this == SEQUENCE || this == INDEX;
        }

        @Override
        public String toString() {
            return this == TEXT_VALUE
                    ? "value"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Rename alone(Kind kind, QualifiedName name, String to) {
        return new Rename(kind, name, name.sibling(to), "", name.name(), to);
    }

    public static Rename in(Kind kind, QualifiedName holder, QualifiedName nowHolder, String from, String to) {
        return new Rename(kind, holder, nowHolder, "", from, to);
    }

    public static Rename text(QualifiedName table, QualifiedName nowTable, String column, String from, String to) {
        return new Rename(Kind.TEXT_VALUE, table, nowTable, column, from, to);
    }

    /** Returns the thing as it is called in the database. */
    public String before() {
        return path(holder, from);
    }

    /** Returns the thing as it is called in the model. */
    public String after() {
        return path(nowHolder, to);
    }

    /** Returns both as {@code --rename} takes them: {@code task.title=task.headline}. */
    public String text() {
        return before() + "=" + after();
    }

    private String path(QualifiedName in, String name) {
        if (kind.standsAlone()) {
            return in.toString();
        }
        String column = detail.isEmpty() ? "" : NamePath.part(detail) + ".";
        return in + "." + column + NamePath.part(name);
    }
}
