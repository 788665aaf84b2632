/** Finds migrations on the class path, orders them as a graph, and resolves the revisions that a caller names. */
package dev.autogen.runtime.revision;
