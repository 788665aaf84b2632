/** Writes what a verb found or did, as text or as JSON. */
package dev.autogen.cli.report;
