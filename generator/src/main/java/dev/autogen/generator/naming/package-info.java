/**
 * Names for what the user did not name.
 *
 * <p>In goes the schema of the model, where a constraint may carry Hibernate's hash for a name; out comes the same
 * schema in which everything has a readable name that PostgreSQL accepts and nothing else has.
 */
package dev.autogen.generator.naming;
