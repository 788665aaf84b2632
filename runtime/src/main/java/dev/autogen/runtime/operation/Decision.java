package dev.autogen.runtime.operation;

/**
 * A step that only a person can write: what becomes of rows that a change of the schema leaves behind. It does nothing, and
 * no revision runs that holds one.
 *
 * @param question what is to be decided
 * @param sketch the SQL that may be meant
 */
public record Decision(String question, String sketch) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return this;
    }
}
