package dev.autogen.runtime.schema;

/** Whether the rows of a table are known to satisfy a constraint of it. */
public final class Validity {

    private Validity() {}

    /** Tells whether the existing rows were never checked. */
    public static boolean isOpen(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.enforced() && !key.validated();
        }
        return constraint instanceof CheckConstraint check && check.enforced() && !check.validated();
    }

    /** Returns the constraint once its rows have been checked. */
    public static Constraint settled(Constraint constraint) {
        if (!isOpen(constraint)) {
            return constraint;
        }
        return constraint instanceof ForeignKey key
                ? key.withValidated()
                : ((CheckConstraint) constraint).withValidated();
    }

    /** Returns the constraint as it is before its rows have been checked. */
    public static Constraint opened(Constraint constraint) {
        if (constraint instanceof ForeignKey key && key.enforced()) {
            return key.notValid();
        }
        return constraint instanceof CheckConstraint check && check.enforced() ? check.notValid() : constraint;
    }
}
