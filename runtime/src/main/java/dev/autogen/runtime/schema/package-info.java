/**
 * The schema of a PostgreSQL database as immutable values.
 *
 * <p>Both readers hand over a {@link dev.autogen.runtime.schema.Schema}, the differ compares two of them, operations
 * carry parts of it. Texts of types and expressions are PostgreSQL's own; names are exact, never folded.
 */
package dev.autogen.runtime.schema;
