/**
 * One migration for many: the revisions of a range in, the migration between the schemas before and after it out, with what
 * was shown of it.
 */
package dev.autogen.generator.squash;
