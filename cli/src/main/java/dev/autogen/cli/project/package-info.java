/**
 * The three things a verb works on, opened from its options: the database, the migrations, the model of the entities.
 */
package dev.autogen.cli.project;
