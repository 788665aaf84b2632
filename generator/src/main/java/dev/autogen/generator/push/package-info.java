/**
 * The model brought straight to a development database, without a migration.
 *
 * <p>In go a comparison and a connection; out comes a database that is what the model asks for. What an earlier push made
 * is remembered in the database, so that it can go again.
 */
package dev.autogen.generator.push;
