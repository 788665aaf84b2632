package dev.autogen.generator.diff.order;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import java.util.Optional;

/** The sequence that a column takes its default from. */
public final class SequenceDefault {

    private static final String START = "nextval('";
    private static final String END = "'::regclass)";

    private SequenceDefault() {}

    /** Returns the sequence named in PostgreSQL's own text, {@code nextval('task_id_seq'::regclass)}. */
    public static Optional<QualifiedName> of(Column column) {
        return column.defaultValue().flatMap(SequenceDefault::of);
    }

    public static Optional<QualifiedName> of(String text) {
        if (!text.startsWith(START) || !text.endsWith(END)) {
            return Optional.empty();
        }
        String name = text.substring(START.length(), text.length() - END.length());
        return Optional.of(QualifiedName.parse(name.replace("''", "'")));
    }
}
