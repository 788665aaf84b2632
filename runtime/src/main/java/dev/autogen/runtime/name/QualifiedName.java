package dev.autogen.runtime.name;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a table, sequence, index or type, in a schema or in the target schema of the run.
 *
 * <p>Its text form is {@code name} or {@code schema.name}; a part that holds a dot or a double quote is written in
 * double quotes. Names are exact: nothing is folded to lower case.
 *
 * @param schema the schema, absent for the target schema
 * @param name the name in that schema
 */
public record QualifiedName(Optional<String> schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.<QualifiedName, String>comparing(
                    n -> n.schema().orElse(""))
            .thenComparing(QualifiedName::name);

    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        if (name.isEmpty() || schema.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("A name cannot be empty.");
        }
    }

    /** Returns a name in the target schema, taken as it is. */
    public static QualifiedName of(String name) {
        return new QualifiedName(Optional.empty(), name);
    }

    /** Returns a name in the given schema, both taken as they are. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Optional.of(schema), name);
    }

    /**
     * Parses the text form.
     *
     * @throws IllegalArgumentException if the text has more than two parts or an open quote
     */
    public static QualifiedName parse(String text) {
        return QualifiedNameParser.parse(text);
    }

    /** Returns the same name in another schema. */
    public QualifiedName inSchema(Optional<String> other) {
        return new QualifiedName(other, name);
    }

    /** Returns another name in the same schema. */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text form, which {@link #parse} reads. */
    @Override
    public String toString() {
        return schema.map(s -> part(s) + ".").orElse("") + part(name);
    }

    private static String part(String text) {
        boolean plain = text.indexOf('.') < 0 && text.indexOf('"') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
