/**
 * Values for the rows that are there when a column becomes NOT NULL.
 *
 * <p>In go the operations of a difference and what the user answered; out come the operations with a step that fills,
 * and the columns for which nobody has said with what.
 */
package dev.autogen.generator.fill;
