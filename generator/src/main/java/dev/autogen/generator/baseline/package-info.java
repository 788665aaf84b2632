/**
 * The first migration of a database that was there before its migrations.
 *
 * <p>In goes the model beside the database; out come what both have, as the change from an empty database, what only the
 * database has, and what only the model has.
 */
package dev.autogen.generator.baseline;
