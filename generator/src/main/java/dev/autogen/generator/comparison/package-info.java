/** Compares the entity model with a catalog: every pass from two schemas to a list of operations. */
package dev.autogen.generator.comparison;
