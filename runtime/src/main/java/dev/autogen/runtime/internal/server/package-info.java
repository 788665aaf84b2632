/** What PostgreSQL says of itself: version, engine, settings, locks, row security, and its errors in our words. */
package dev.autogen.runtime.internal.server;
