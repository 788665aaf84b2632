package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A check constraint.
 *
 * @param name the name
 * @param expression the condition, without the word CHECK and its parentheses
 * @param noInherit whether child tables are exempt
 * @param validated whether all rows are known to satisfy it
 * @param enforced whether the server checks it; NOT ENFORCED needs PostgreSQL 18
 * @param comment the comment
 */
public record CheckConstraint(
        ObjectName name,
        String expression,
        boolean noInherit,
        boolean validated,
        boolean enforced,
        Optional<String> comment)
        implements Constraint {

    /** Returns a check constraint that holds for all rows. */
    public static CheckConstraint of(ObjectName name, String expression) {
        return new CheckConstraint(name, expression, false, true, true, Optional.empty());
    }

    @Override
    public CheckConstraint named(ObjectName other) {
        return new CheckConstraint(other, expression, noInherit, validated, enforced, comment);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    /** Returns the same constraint, NOT VALID: existing rows are not checked. */
    public CheckConstraint notValid() {
        return new CheckConstraint(name, expression, noInherit, false, enforced, comment);
    }

    /** Returns the same constraint, validated for all rows. */
    public CheckConstraint withValidated() {
        return new CheckConstraint(name, expression, noInherit, true, enforced, comment);
    }

    /** Returns the same constraint, from which child tables are exempt. */
    public CheckConstraint notInherited() {
        return new CheckConstraint(name, expression, true, validated, enforced, comment);
    }

    /** Returns the same constraint, NOT ENFORCED and so never validated. */
    public CheckConstraint notEnforced() {
        return new CheckConstraint(name, expression, noInherit, false, false, comment);
    }

    /** Returns the same constraint with a comment. */
    public CheckConstraint comment(String text) {
        return withComment(Optional.of(text));
    }

    public CheckConstraint withComment(Optional<String> other) {
        return new CheckConstraint(name, expression, noInherit, validated, enforced, other);
    }

    public CheckConstraint withExpression(String other) {
        return new CheckConstraint(name, other, noInherit, validated, enforced, comment);
    }
}
