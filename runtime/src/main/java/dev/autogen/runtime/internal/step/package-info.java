/** What one revision needs to run: its task, its checks, and what an earlier, unfinished run left behind. */
package dev.autogen.runtime.internal.step;
