package dev.autogen.runtime.operation;

/**
 * Creates a schema.
 *
 * @param name the schema
 */
public record CreateSchema(String name) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropSchema(name);
    }
}
