/**
 * What a migration does to a database in use.
 *
 * <p>In go operations; out come the locks they take, for how long, and the hazards a reviewer must know of. Nothing here
 * needs a database.
 */
package dev.autogen.generator.hazard;
