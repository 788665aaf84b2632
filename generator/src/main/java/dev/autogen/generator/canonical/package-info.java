/**
 * Texts as PostgreSQL writes them: a schema with a model's spellings goes in, the same schema with the server's own
 * texts comes out.
 *
 * <p>The server is the only judge: texts go through temporary tables in a transaction that is rolled back.
 */
package dev.autogen.generator.canonical;
