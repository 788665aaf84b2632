/**
 * The command line: one class per verb, each turning options into one call of the generator or the runtime and its
 * result into lines or JSON.
 */
package dev.autogen.cli;
