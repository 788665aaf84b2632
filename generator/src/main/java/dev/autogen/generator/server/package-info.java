/** The one server that a run of the generator talks to, and what is cleaned up when the process ends. */
package dev.autogen.generator.server;
