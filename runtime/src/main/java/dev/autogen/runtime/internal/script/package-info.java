/** Writes a run as an SQL script that keeps the history as a run does. */
package dev.autogen.runtime.internal.script;
