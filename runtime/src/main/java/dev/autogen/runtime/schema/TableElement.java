package dev.autogen.runtime.schema;

/** An element of a table definition, in the order that a migration lists it. */
public sealed interface TableElement
        permits Column, Constraint, Index, TableComment, TableElements, TableOptions, Unlogged {}
