/** Tests that every project with migrations wants, and databases at a revision for tests of one's own. */
package dev.autogen.junit;
