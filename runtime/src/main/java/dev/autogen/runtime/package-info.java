/** The root of the runtime: what all its packages throw. */
package dev.autogen.runtime;
