package dev.autogen.cli.library;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.extension.ScriptRewriter;
import java.util.List;

/** An extension: every migration says whose it is. */
public final class Rules implements ScriptRewriter {

    @Override
    public List<MigrationScript> rewrite(MigrationScript script) {
        return List.of(script.withNote("Owner: the library."));
    }
}
