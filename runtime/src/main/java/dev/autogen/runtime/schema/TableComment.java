package dev.autogen.runtime.schema;

/**
 * The comment of a table.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {}
