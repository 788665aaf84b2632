/** Asks on the terminal what the generator wants to know, and takes answers from options. */
package dev.autogen.cli.question;
