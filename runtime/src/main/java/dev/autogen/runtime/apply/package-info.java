/**
 * Carries migrations out: migrations and a data source go in, a changed schema and rows of the history come out.
 *
 * <p>{@link dev.autogen.runtime.apply.Migrator} is the way in; {@link dev.autogen.runtime.apply.DatabaseTarget} and {@link
 * dev.autogen.runtime.apply.ScriptTarget} are where the operations of one migration go.
 */
package dev.autogen.runtime.apply;
