/** Applies an operation to a schema value, and follows names through the edit. */
package dev.autogen.runtime.internal.edit;
