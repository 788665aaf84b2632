/** The history table: its shape, its rows, and the log that they form. */
package dev.autogen.runtime.internal.history;
