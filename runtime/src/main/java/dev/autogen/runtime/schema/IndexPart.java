package dev.autogen.runtime.schema;

import java.util.Optional;

/**
 * One key of an index.
 *
 * @param text a column name, exact, or an SQL expression
 * @param expression whether {@code text} is an expression
 * @param collation the collation in SQL notation, absent for that of the column
 * @param operatorClass the operator class in SQL notation with its parameters, absent for the default one
 * @param descending whether it is DESC
 * @param nullsFirst whether NULLs come first; the server's default is last for ASC and first for DESC
 */
public record IndexPart(
        String text,
        boolean expression,
        Optional<String> collation,
        Optional<String> operatorClass,
        boolean descending,
        boolean nullsFirst) {

    /** Returns an ascending key over a column. */
    public static IndexPart column(String name) {
        return new IndexPart(name, false, Optional.empty(), Optional.empty(), false, false);
    }

    /** Returns an ascending key over an SQL expression. */
    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, Optional.empty(), Optional.empty(), false, false);
    }

    /** Returns the same key, descending, NULLs first. */
    public IndexPart desc() {
        return new IndexPart(text, expression, collation, operatorClass, true, true);
    }

    /** Returns the same key with NULLs first. */
    public IndexPart withNullsFirst() {
        return new IndexPart(text, expression, collation, operatorClass, descending, true);
    }

    /** Returns the same key with NULLs last. */
    public IndexPart withNullsLast() {
        return new IndexPart(text, expression, collation, operatorClass, descending, false);
    }

    /** Returns the same key under a collation in SQL notation. */
    public IndexPart collate(String sqlName) {
        return new IndexPart(text, expression, Optional.of(sqlName), operatorClass, descending, nullsFirst);
    }

    /** Returns the same key with an operator class in SQL notation. */
    public IndexPart operatorClass(String sqlName) {
        return new IndexPart(text, expression, collation, Optional.of(sqlName), descending, nullsFirst);
    }

    public IndexPart withText(String other) {
        return new IndexPart(other, expression, collation, operatorClass, descending, nullsFirst);
    }
}
