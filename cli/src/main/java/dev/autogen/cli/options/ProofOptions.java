package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision.ProofChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a new migration is proven. */
public final class ProofOptions {

    @ArgGroup
    private Choice choice = new Choice();

    /** One of two switches. */
    private static final class Choice {

        @Option(names = "--no-verify", description = "Write the migration without proving it.")
        private boolean none;

        @Option(
                names = "--prove-live",
                description = "Prove the migration on the database of --url and roll back. This locks what it changes.")
        private boolean live;
    }

    /** Returns the choice. */
    public ProofChoice choice() {
        return choice.none ? ProofChoice.NONE : choice.live ? ProofChoice.LIVE : ProofChoice.COPY;
    }
}
