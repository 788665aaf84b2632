/** Tables and columns that a downgrade kept instead of dropping them. */
package dev.autogen.runtime.internal.kept;
