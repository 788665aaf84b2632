/** A copy of the database in a file before it is changed, made by the {@code pg_dump} of its version. */
package dev.autogen.runtime.internal.backup;
