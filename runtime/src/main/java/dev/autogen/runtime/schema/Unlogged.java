package dev.autogen.runtime.schema;

/** The UNLOGGED option of a table: writes skip the write-ahead log, and a crash empties the table. */
public record Unlogged() implements TableElement {}
