/** Compiles migrations with the JDK's own compiler: source files in, loaded classes out. */
package dev.autogen.generator.compile;
