/** Names of objects as PostgreSQL knows them: qualified, folded, and sets of what carries one. */
package dev.autogen.runtime.name;
