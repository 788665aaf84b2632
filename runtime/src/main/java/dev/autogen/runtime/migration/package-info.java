/**
 * What a migration is written with: {@link dev.autogen.runtime.migration.Migration}, its {@link
 * dev.autogen.runtime.migration.Revision}, the {@link dev.autogen.runtime.migration.Operations} handed to it, and the
 * {@link dev.autogen.runtime.migration.Definitions} of columns, constraints and indexes.
 */
package dev.autogen.runtime.migration;
