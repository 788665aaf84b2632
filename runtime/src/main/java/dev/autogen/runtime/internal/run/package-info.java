/** The verbs on a database: upgrade, downgrade, stamp, purge, validate. */
package dev.autogen.runtime.internal.run;
