/** The generator: {@link dev.autogen.generator.Autogenerate} is its whole flow, {@code Comparison} the half that only looks. */
package dev.autogen.generator;
