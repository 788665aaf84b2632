/** Entities of the tests. */
package dev.autogen.junit.more;
