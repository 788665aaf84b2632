/**
 * What leads from one schema to another.
 *
 * <p>In go two schemas whose texts are PostgreSQL's own, so that plain equality decides; out come operations in an
 * order that runs, and whose reverses run backwards. One file an object kind finds the differences, {@link
 * dev.autogen.generator.diff.order.OperationSorter} orders them. Nothing here speaks to a database.
 */
package dev.autogen.generator.diff;
