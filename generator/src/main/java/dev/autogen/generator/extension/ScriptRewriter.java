package dev.autogen.generator.extension;

import dev.autogen.generator.emit.MigrationScript;
import java.util.List;

/**
 * Changes a migration before it is proven and written: its operations, its message, its package, its notes.
 *
 * <p>Several rewriters are chained: each gets what the one before it made.
 */
@FunctionalInterface
public non-sealed interface ScriptRewriter extends Extension {

    /** Returns what is to be written instead: the script, changed or not; several, in the order they run; or none. */
    List<MigrationScript> rewrite(MigrationScript script);
}
