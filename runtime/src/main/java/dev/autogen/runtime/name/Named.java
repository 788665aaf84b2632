package dev.autogen.runtime.name;

/** A named object of a schema: a table, a sequence, a type. */
public interface Named {

    /** Returns the name, unique among the objects of its kind. */
    QualifiedName name();
}
