/** A real PostgreSQL for tests: one server a JVM, a fresh database a test. */
package dev.autogen.runtime.testing;
