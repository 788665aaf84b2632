/** Asks a scratch session of PostgreSQL how it spells a table, a column or a bound. */
package dev.autogen.generator.canonical.scratch;
