/** What one call of the command line works with: its console, its prompt, and the build that it runs from. */
package dev.autogen.cli.session;
