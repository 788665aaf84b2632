package dev.autogen.generator.extension;

/** A class of the user's that autogen asks while it works; it implements one or more of the permitted interfaces. */
public sealed interface Extension permits ObjectFilter, OperationRewriter, SchemaComparator, ScriptRewriter {}
