/**
 * The server's own definitions of what a database holds, entities or not.
 *
 * <p>Each object is the statement that makes it, with what it needs; they are put in an order that runs. A baseline
 * takes from here what no operation expresses, a scratch database what no migration makes.
 */
package dev.autogen.generator.definition;
