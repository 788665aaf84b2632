package dev.autogen.runtime.schema;

/**
 * The expression of a generated column.
 *
 * @param expression the SQL expression
 * @param stored whether the value is stored; a virtual one is computed at each read and needs PostgreSQL 18
 */
public record GeneratedExpression(String expression, boolean stored) {

    public GeneratedExpression withExpression(String other) {
        return new GeneratedExpression(other, stored);
    }
}
