/**
 * Proves a migration on a throw-away copy of the schema before it is written: up to the model, and back to the start.
 */
package dev.autogen.generator.proof;
