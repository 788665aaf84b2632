package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.List;
import java.util.Optional;

/** A constraint of a table. NOT NULL is not one of these: it belongs to its {@link Column}. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExcludeConstraint {

    /** Returns the name, unique in the table. */
    ObjectName name();

    /** Returns the comment. */
    Optional<String> comment();

    /** Returns the same constraint under another name. */
    Constraint named(ObjectName name);

    /** Returns the columns of the constraint, in order. Empty for a check or an exclusion constraint. */
    List<String> columns();
}
