/** Where the operations of one migration go: a database, a script, or a decision. */
package dev.autogen.runtime.internal.target;
