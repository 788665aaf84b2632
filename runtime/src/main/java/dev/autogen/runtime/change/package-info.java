/** What an operation changes of an enum, a sequence or a comment, and who uses it. */
package dev.autogen.runtime.change;
