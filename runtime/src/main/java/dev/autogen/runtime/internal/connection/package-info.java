/** Where a database is, as users write it, and connections to it. */
package dev.autogen.runtime.internal.connection;
