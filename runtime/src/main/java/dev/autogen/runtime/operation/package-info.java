/**
 * The operations of a migration, one record a file.
 *
 * <p>In go parts of a {@link dev.autogen.runtime.schema.Schema}; out come values that can be reversed, described,
 * printed as Java and rendered as SQL by an {@link dev.autogen.runtime.operation.OperationVisitor}.
 */
package dev.autogen.runtime.operation;
