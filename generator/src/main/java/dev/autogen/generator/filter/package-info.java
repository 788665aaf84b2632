/**
 * What of model and database is compared.
 *
 * <p>In go the two schemas and a filter; out comes a model that leaves what is filtered away as the database has it.
 */
package dev.autogen.generator.filter;
