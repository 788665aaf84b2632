/**
 * The verbs that need no generator, over a {@link dev.autogen.runtime.apply.Migrator}: a revision as the user writes it
 * goes in, a record of what was done or is so comes out, and the command line prints it. {@link
 * dev.autogen.runtime.command.Main} is the command line of the runtime jar alone.
 */
package dev.autogen.runtime.command;
