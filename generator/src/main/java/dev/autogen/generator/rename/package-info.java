/**
 * Renames: what a difference of two schemas cannot tell from a drop and an add.
 *
 * <p>In go the schema of the database, that of the model, and what the user said; out come the operations that rename,
 * with all that carries an old name by convention, and the candidates that nobody has answered.
 */
package dev.autogen.generator.rename;
