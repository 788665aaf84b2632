package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.RevisionNaming;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.RevisionInfo;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    }

    /** Returns the revision to write, which follows the head of the others. */
    public NewRevision toRevision(String packageName, Migrations migrations) {
        List<RevisionInfo> heads = migrations.graph().heads();
        if (heads.size() > 1) {
            throw new AutogenException(
                    "AG115",
                    "the migrations have " + heads.size() + " heads: " + heads
                            + ". A new one cannot tell which to follow. Let one of them follow the other: change the"
                            + " parents in its @Revision.");
        }
        return new NewRevision(
                packageName,
                id.orElseGet(() -> RevisionNaming.newId(new SecureRandom())),
                heads.stream().map(RevisionInfo::id).toList(),
                message.orElseThrow(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                proof.choice(),
                dryRun);
    }
}
