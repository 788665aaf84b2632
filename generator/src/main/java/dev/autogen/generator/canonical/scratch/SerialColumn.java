package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a serial type, which is no type but a default and a sequence of its own.
 *
 * @param column the column as the catalog would have it
 * @param sequence the sequence it owns
 */
public record SerialColumn(Column column, Sequence sequence) {

    private static final int LONGEST_NAME = 63;
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Returns the column with the sequence it owns in the database, or with one named as the server would. */
    public static SerialColumn of(QualifiedName table, Column column, SequenceOptions options, Schema current) {
        ColumnReference owner = new ColumnReference(table, column.name());
        Optional<Sequence> existing = current.sequences().stream()
                .filter(s -> s.ownedBy().equals(Optional.of(owner)))
                .findFirst();
        QualifiedName name = existing.map(Sequence::name).orElseGet(() -> free(table, column.name(), current));
        Optional<String> used = current.tables()
                .find(table)
                .flatMap(t -> t.column(column.name()))
                .flatMap(Column::defaultValue);
        String nextval = existing.isPresent() && used.isPresent() ? used.get() : nextval(name);
        Sequence sequence = new Sequence(name, options, Optional.of(owner), existing.flatMap(Sequence::comment));
        return new SerialColumn(column.notNull().defaultsTo(nextval), sequence);
    }

    private static String nextval(QualifiedName name) {
        String text = name.schema().map(s -> quoted(s) + ".").orElse("") + quoted(name.name());
        return "nextval(" + Identifiers.literal(text) + "::regclass)";
    }

    /** The server's own names end in _seq, so none of them is a key word. */
    private static String quoted(String name) {
        return NEEDS_NO_QUOTES.matcher(name).matches() ? name : Identifiers.quote(name);
    }

    private static QualifiedName free(QualifiedName table, String column, Schema current) {
        QualifiedName name = table.sibling(name(table.name(), column, "seq"));
        for (int i = 1; current.sequences().contains(name) || current.tables().contains(name); i++) {
            name = table.sibling(name(table.name(), column, "seq" + i));
        }
        return name;
    }

    /** The longer of the two parts gives way, as in PostgreSQL's makeObjectName. */
    private static String name(String table, String column, String label) {
        String first = table;
        String second = column;
        while (bytes(first) + bytes(second) + bytes(label) + 2 > LONGEST_NAME) {
            if (bytes(first) > bytes(second)) {
                first = first.substring(0, first.offsetByCodePoints(first.length(), -1));
            } else {
                second = second.substring(0, second.offsetByCodePoints(second.length(), -1));
            }
        }
        return first + "_" + second + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
