package dev.autogen.runtime.schema;

/** The word that a table is kept out of the write-ahead log, and so is empty after a crash. */
public record Unlogged() implements TableElement {}
