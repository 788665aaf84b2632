/** Guards that ask the rows, before the first statement, whether an operation can lose or refuse any of them. */
package dev.autogen.runtime.internal.rows;
