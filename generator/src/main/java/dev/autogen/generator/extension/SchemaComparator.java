package dev.autogen.generator.extension;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;

/**
 * Says whether what the database has is what the model means, where the user knows better than PostgreSQL's own text.
 *
 * <p>It is asked of each column and check that both have. The first of several that decides, decides.
 */
public non-sealed interface SchemaComparator extends Extension {

    /** Compares the types of a column, collation included. */
    default Verdict type(QualifiedName table, Column current, Column desired) {
        return Verdict.UNDECIDED;
    }

    /** Compares the defaults of a column; both may have none. */
    default Verdict defaultValue(QualifiedName table, Column current, Column desired) {
        return Verdict.UNDECIDED;
    }

    /** Compares two checks that stand for each other. */
    default Verdict check(QualifiedName table, CheckConstraint current, CheckConstraint desired) {
        return Verdict.UNDECIDED;
    }
}
