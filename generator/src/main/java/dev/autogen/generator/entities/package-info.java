/**
 * The model side: entity classes go in, a {@link dev.autogen.runtime.schema.Schema} comes out, no database is asked.
 *
 * <p>Hibernate is touched in this package alone. It is compiled against 6.6 and runs on the user's own version, so only
 * what links on all of 6.6 to 7.4 is called; the rest goes through {@code LaterHibernate}.
 */
package dev.autogen.generator.entities;
