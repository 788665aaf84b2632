/**
 * The catalog of a PostgreSQL server: a connection goes in, a {@link dev.autogen.generator.catalog.Catalog} comes out.
 *
 * <p>Each query is an {@code .sql} resource of its own; all of them travel together, and their number does not depend on
 * what the database holds.
 */
package dev.autogen.generator.catalog;
