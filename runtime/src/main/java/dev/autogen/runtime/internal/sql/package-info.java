/** The ground floor: quoted identifiers, and one scanner of SQL text. */
package dev.autogen.runtime.internal.sql;
