/** What a run tells its caller: the history, each applied step, findings, and the failure that ended it. */
package dev.autogen.runtime.report;
