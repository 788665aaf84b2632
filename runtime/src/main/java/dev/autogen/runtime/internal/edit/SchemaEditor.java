package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.List;

/** What a schema is after operations, worked out in memory as PostgreSQL would do it. */
public final class SchemaEditor {

    private SchemaEditor() {}

    /** Returns the schema after one operation. */
    public static Schema apply(Schema schema, Operation operation) {
        return applyAll(schema, List.of(operation));
    }

    /**
     * Returns the schema after the operations, in their order.
     *
     * @throws AutogenException AG240 if one of them does not fit what is there
     */
    public static Schema applyAll(Schema schema, List<? extends Operation> operations) {
        EditedSchema edited = new EditedSchema(schema);
        SchemaEdits edits = new SchemaEdits(edited);
        for (Operation operation : operations) {
            try {
                operation.accept(edits);
            } catch (IllegalArgumentException e) {
                throw new AutogenException(
                        "AG240",
                        "Cannot apply \"" + operation.describe() + "\": " + e.getMessage()
                                + ". The migration was written for another state of the schema. Write it again for this one.",
                        e);
            }
        }
        return edited.result();
    }
}
