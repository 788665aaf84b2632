/** What must hold for a model that others published; run by the modules under {@code integrations}. */
package dev.autogen.generator.published;
