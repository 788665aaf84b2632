package dev.autogen.generator.canonical.scratch;

import dev.autogen.generator.canonical.ColumnText;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.Optional;

/**
 * What the server made of a {@link ColumnText}.
 *
 * @param column the column as the catalog has it
 * @param serial the sequence that came with it: the type was {@code serial} or another of its kind
 */
public record ColumnAnswer(Column column, Optional<SequenceOptions> serial) {

    /** Returns the model's column in the server's words; a type text may have brought more than a type with it. */
    public Column applyTo(Column model) {
        Column canonical = model.withType(column.type())
                .withCollation(column.collation())
                .withNullable(model.nullable() && column.nullable())
                .withIdentity(model.identityDefinition().map(i -> SequenceBounds.of(i, model.type(), column.type())));
        if (model.identityDefinition().isPresent() || model.generated().isPresent()) {
            return canonical;
        }
        return canonical
                .withDefault(column.defaultValue())
                .withIdentity(column.identityDefinition())
                .withGenerated(column.generated());
    }
}
