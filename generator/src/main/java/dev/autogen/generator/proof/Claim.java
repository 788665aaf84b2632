package dev.autogen.generator.proof;

import dev.autogen.runtime.migration.Migration;

/**
 * What is to be proven.
 *
 * @param migration the migration, compiled
 * @param complete whether it must do all that the comparison found; one that extensions have rewritten need not
 * @param fitsOneTransaction what {@link LockShare} says of its upgrade on the server
 */
public record Claim(Migration migration, boolean complete, boolean fitsOneTransaction) {}
