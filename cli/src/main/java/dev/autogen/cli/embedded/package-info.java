/**
 * The PostgreSQL that autogen brings along.
 *
 * <p>In goes the project's {@code .autogen} directory; out comes a running server that this process alone uses and that
 * ends with it, whatever ends it.
 */
package dev.autogen.cli.embedded;
