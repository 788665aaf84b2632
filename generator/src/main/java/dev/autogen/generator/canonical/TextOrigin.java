package dev.autogen.generator.canonical;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/** Where in the model a text comes from, for messages. */
@FunctionalInterface
public interface TextOrigin {

    /** An origin that knows nothing. */
    TextOrigin UNKNOWN = (table, column) -> Optional.empty();

    /** Returns the entity behind a table, or the attribute behind a column of it. */
    Optional<String> of(QualifiedName table, Optional<String> column);
}
