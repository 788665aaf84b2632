/**
 * Applies migrations: {@link dev.autogen.runtime.apply.Migrator} takes them and a data source, changes the schema, and keeps the history.
 */
package dev.autogen.runtime.apply;
