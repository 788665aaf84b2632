/**
 * What {@code autogen init} finds in a directory, and the files it makes of that.
 *
 * <p>In goes a directory as Maven, Gradle or nobody laid it out; out come {@code autogen.properties} and a folder for
 * migrations.
 */
package dev.autogen.cli.init;
