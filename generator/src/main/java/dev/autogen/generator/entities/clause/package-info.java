/** Reads the SQL that users write into annotations: column definitions, check and index clauses, options. */
package dev.autogen.generator.entities.clause;
