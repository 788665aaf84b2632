/** Remembers the entity model of the last run, under a hash of everything that Hibernate read it from. */
package dev.autogen.cli.memory;
