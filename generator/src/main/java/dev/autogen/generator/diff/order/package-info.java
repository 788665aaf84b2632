/** Decides the order of operations, from what each one needs, makes and drops. */
package dev.autogen.generator.diff.order;
