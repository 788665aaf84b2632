package dev.autogen.runtime.operation;

/**
 * Drops a schema that is empty.
 *
 * @param name the schema
 */
public record DropSchema(String name) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new CreateSchema(name);
    }
}
