/** The connection of a run: its settings, its advisory lock, and the retries of a lock timeout. */
package dev.autogen.runtime.internal.session;
