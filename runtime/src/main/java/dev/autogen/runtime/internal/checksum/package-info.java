/** The checksum of a migration, over a text of its operations. */
package dev.autogen.runtime.internal.checksum;
