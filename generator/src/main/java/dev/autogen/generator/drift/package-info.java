/**
 * The live database beside what its applied migrations make.
 *
 * <p>In go migrations, a live database and a server for a scratch database; out come the operations that would bring the
 * live one back. The live one is only read.
 */
package dev.autogen.generator.drift;
