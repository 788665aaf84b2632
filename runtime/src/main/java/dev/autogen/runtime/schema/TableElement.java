package dev.autogen.runtime.schema;

/** What a table is made of, in the order a migration lists it. */
public sealed interface TableElement
        permits Column, Constraint, Index, TableComment, TableElements, TableOptions, Unlogged {}
