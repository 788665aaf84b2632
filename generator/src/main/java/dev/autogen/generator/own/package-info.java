/** Tells the objects that migrations of this project made from those that others made, which are left alone. */
package dev.autogen.generator.own;
