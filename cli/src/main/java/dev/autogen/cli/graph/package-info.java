/** Changes to the revision graph, planned: revisions and the user's choice in, new parents and what that concerns out. */
package dev.autogen.cli.graph;
