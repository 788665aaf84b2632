/**
 * Migrations as Java source.
 *
 * <p>In goes a {@link dev.autogen.generator.emit.MigrationScript}: a revision, its operations and the notes about them.
 * Out come the {@link dev.autogen.generator.emit.JavaSourceFile}s a person reviews and commits.
 */
package dev.autogen.generator.emit;
