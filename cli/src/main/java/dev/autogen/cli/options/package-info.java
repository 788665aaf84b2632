/**
 * The options that several verbs share.
 *
 * <p>In go texts; out come the database, the entities and the migrations that a verb works on.
 */
package dev.autogen.cli.options;
