/** SQL for PostgreSQL: the one place that knows DDL. */
package dev.autogen.runtime.internal.postgres;
