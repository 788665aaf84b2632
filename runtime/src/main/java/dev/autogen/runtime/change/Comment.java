package dev.autogen.runtime.change;

import java.util.Optional;

/**
 * A comment, or none.
 *
 * @param text the text, absent for no comment
 */
public record Comment(Optional<String> text) {}
