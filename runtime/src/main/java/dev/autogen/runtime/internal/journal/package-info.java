/** Runs a revision outside a transaction, journals each step, and goes on where it stopped. */
package dev.autogen.runtime.internal.journal;
