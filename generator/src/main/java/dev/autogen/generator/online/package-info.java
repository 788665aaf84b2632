/** Rewrites operations into forms that do not block readers and writers. */
package dev.autogen.generator.online;
