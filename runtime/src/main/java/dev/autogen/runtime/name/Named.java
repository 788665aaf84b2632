package dev.autogen.runtime.name;

/** An object of a schema that has a name of its own there: a table, a sequence, a type. */
public interface Named {

    /** Returns the name, unique among the objects of its kind. */
    QualifiedName name();
}
