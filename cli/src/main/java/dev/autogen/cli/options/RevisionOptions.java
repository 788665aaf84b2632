package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.generator.emit.RevisionNaming;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.RevisionGraph;
import dev.autogen.runtime.migration.RevisionInfo;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the new revision is called, and how it is proven. */
public final class RevisionOptions {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What changes, in a few words; it names the class.")
    private Optional<String> message = Optional.empty();

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id of the revision, letters and digits.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--dry-run", description = "Print the migration, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description = "Its package, where the migrations have several (that of the revision it follows).")
    private Optional<String> into = Optional.empty();

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Mixin
    private final NamingOptions naming = new NamingOptions();

    @Mixin
    private final ProofOptions proof = new ProofOptions();

    /** Refuses, before anything is done, what cannot name a revision. */
    public void check() {
        String text = message.orElseThrow(() -> new UsageException(
                "AG101",
                "there is nothing to do: give -m \"message\" to write a migration, or a verb. Type \"autogen --help\""
                        + " for both."));
        try {
            RevisionNaming.checkMessage(text);
            id.ifPresent(RevisionNaming::checkId);
        } catch (AutogenException e) {
            throw new UsageException(e.code(), String.valueOf(e.getMessage()));
        }
        naming.naming();
    }

    /**
     * Returns the revision to write, once it is known to fit among the others.
     *
     * @throws dev.autogen.runtime.migration.RevisionException if its id or label is taken
     */
    public NewRevision toRevision(PackageOptions packages, Migrations migrations) {
        RevisionGraph graph = migrations.graph();
        Optional<RevisionInfo> parent = place.parent(graph);
        ClassNaming classNaming = naming.naming();
        NewRevision revision = new NewRevision(
                packages.forNew(into, parent, classNaming),
                id.orElseGet(() -> RevisionNaming.newId(new SecureRandom())),
                parent.stream().map(RevisionInfo::id).toList(),
                message.orElseThrow(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                proof.choice(),
                dryRun,
                place.options(graph),
                classNaming);
        List<RevisionInfo> all = new ArrayList<>(graph.revisions());
        all.add(info(revision));
        RevisionGraph.of(all);
        return revision;
    }

    private static RevisionInfo info(NewRevision revision) {
        return new RevisionInfo(
                revision.id(),
                revision.parents(),
                revision.options().dependsOn(),
                revision.options().label(),
                revision.message(),
                "",
                true,
                Optional.empty(),
                "the new migration");
    }
}
