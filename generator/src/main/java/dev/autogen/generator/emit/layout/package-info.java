/** Lays out Java source: chains of calls, text blocks, Javadoc, and methods that are split when they grow too large. */
package dev.autogen.generator.emit.layout;
