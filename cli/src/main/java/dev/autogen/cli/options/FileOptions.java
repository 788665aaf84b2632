package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.RevisionNaming;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which file a new revision becomes: its id, its package, its name. */
public final class FileOptions {

    @Option(
            names = "--rev-id",
            paramLabel = "ID",
            description = "The id of the revision: letters and digits (default: random).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--dry-run", description = "Print the migration without writing it.")
    private boolean dryRun;

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description = "The package of the new migration (default: the package of its parent).")
    private Optional<String> into = Optional.empty();

    @Mixin
    private final NamingOptions naming = new NamingOptions();

    /**
     * Where in the history a revision stands.
     *
     * @param parents what it follows
     * @param options its label and what it needs
     */
    public record Place(List<RevisionInfo> parents, MigrationScript.Options options) {

        public Place {
            parents = List.copyOf(parents);
        }

        List<String> ids() {
            return parents.stream().map(RevisionInfo::id).toList();
        }
    }

    /** Refuses, before anything is done, what cannot name a revision. */
    public void check(String message) {
        try {
            RevisionNaming.checkMessage(message);
            id.ifPresent(RevisionNaming::checkId);
        } catch (AutogenException e) {
            throw new UsageException(e.code(), String.valueOf(e.getMessage()));
        }
        naming.naming();
    }

    /** Returns the revision to write at a place, in one of the packages. */
    public NewRevision revision(PackageOptions packages, Place place, String message, NewRevision.ProofChoice proof) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return revision(packages, place, place.parents().stream().findFirst(), message, now, proof);
    }

    /** Returns one that stands where another does, made when that was. */
    NewRevision revision(
            PackageOptions packages,
            Place place,
            Optional<RevisionInfo> neighbour,
            String message,
            Instant created,
            NewRevision.ProofChoice proof) {
        ClassNaming classNaming = naming.naming();
        return new NewRevision(
                packages.forNew(into, neighbour, classNaming),
                id.orElseGet(() -> RevisionNaming.newId(new SecureRandom())),
                place.ids(),
                message,
                created,
                proof,
                dryRun,
                place.options(),
                classNaming);
    }

    /**
     * Returns the same revision, once it is known to fit among the others.
     *
     * @throws dev.autogen.runtime.revision.RevisionException if its id or label is taken
     */
    public static NewRevision fitting(NewRevision revision, RevisionGraph graph) {
        List<RevisionInfo> all = new ArrayList<>(graph.revisions());
        all.add(revision.info());
        RevisionGraph.of(all);
        return revision;
    }
}
