/** Columns and tables that are renamed instead of dropped, so that a downgrade brings their rows back. */
package dev.autogen.generator.keep;
