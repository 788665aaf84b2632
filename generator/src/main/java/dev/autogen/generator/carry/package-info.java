/**
 * Values that a change of shape takes from one table to another: a column that moves to a secondary table, a many-to-one that
 * becomes a many-to-many, subclasses that get tables of their own.
 *
 * <p>In goes a difference; out come fills, copies and, where only a person can know, decisions.
 */
package dev.autogen.generator.carry;
