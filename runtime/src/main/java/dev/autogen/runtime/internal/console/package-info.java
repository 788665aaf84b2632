/**
 * What autogen says: results on standard output, everything else on standard error, in lines for people or one JSON
 * document for programs.
 */
package dev.autogen.runtime.internal.console;
