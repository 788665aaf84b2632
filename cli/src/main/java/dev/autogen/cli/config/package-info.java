/**
 * Where options come from: the command line, then {@code AUTOGEN_<OPTION>}, then {@code autogen.properties}.
 *
 * <p>In go the words of the user; out come values with the file or variable they came from.
 */
package dev.autogen.cli.config;
