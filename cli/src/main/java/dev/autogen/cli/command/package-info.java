/** The verbs of the command line, one class for each. */
package dev.autogen.cli.command;
