package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionGraph;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the new revision is called, and how it is proven. */
public final class RevisionOptions {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What changes, in a few words. The message becomes part of the class name.")
    private Optional<String> message = Optional.empty();

    @Mixin
    private final FileOptions file = new FileOptions();

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Mixin
    private final ProofOptions proof = new ProofOptions();

    @Option(
            names = "--ignore-drift",
            description = "Write the migration even if somebody changed the database by hand.")
    private boolean ignoreDrift;

    @Option(names = "--online", description = "Write forms that do not block the application, each committed alone.")
    private boolean online;

    /** Tells whether the database may differ from what its applied migrations make. */
    public boolean ignoresDrift() {
        return ignoreDrift;
    }

    /** Refuses, before anything is done, what cannot name a revision. */
    public void check() {
        String text = message.orElseThrow(() -> new UsageException(
                "AG101",
                "there is nothing to do: use -m \"message\" to write a migration, or a verb. Run \"autogen --help\""
                        + " for help."));
        file.check(text);
    }

    /**
     * Returns the revision to write, once it is known to fit among the others.
     *
     * @throws dev.autogen.runtime.revision.RevisionException if its id or label is taken
     */
    public NewRevision toRevision(PackageOptions packages, Migrations migrations) {
        RevisionGraph graph = migrations.graph();
        FileOptions.Place where =
                new FileOptions.Place(place.parent(graph).stream().toList(), place.options(graph));
        NewRevision made = file.revision(packages, where, message.orElseThrow(), proof.choice());
        return FileOptions.fitting(made, graph).withOnline(online);
    }
}
