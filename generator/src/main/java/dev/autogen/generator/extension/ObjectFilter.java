package dev.autogen.generator.extension;

/** Says which objects of model and database autogen looks at. */
public non-sealed interface ObjectFilter extends Extension {}
