package dev.autogen.generator.definition;

import dev.autogen.generator.catalog.LeftAlone;

/**
 * An object of a database that its definitions do not bring about elsewhere.
 *
 * @param address where the catalog has it
 * @param object what it is and why
 * @param said whether it is worth a line of its own, and not only a reason for what needs it
 */
public record Unreproduced(String address, LeftAlone object, boolean said) {}
