/** Takes over a database that scripts made. */
package dev.autogen.cli.adopt;
