package dev.autogen.cli.options;

import dev.autogen.cli.graph.SquashPlan;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.squash.RawSteps;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which revisions become one, and what it is called. */
public final class SquashOptions {

    @Parameters(
            paramLabel = "RANGE",
            arity = "1",
            description = "The revisions to squash: a:b (both included), :b (from base), a: (to the head).")
    private String range = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The message of the new revision (default: squash ... to ...).")
    private Optional<String> message = Optional.empty();

    @Option(
            names = "--raw-sql",
            paramLabel = "keep|omit",
            description =
                    "Raw SQL in the range: keep runs it after the schema changes, omit drops it (default: refuse).")
    private RawSteps raw = RawSteps.REFUSE;

    @Mixin
    private final FileOptions file = new FileOptions();

    /** Refuses, before anything is done, what cannot name a revision. */
    public void check() {
        file.check(message.orElse("squash"));
    }

    /** Returns the range. */
    public String range() {
        return range.equals("base:head") || range.equals("base:heads") ? ":" : range.replaceFirst("^base:", ":");
    }

    /** Returns what becomes of raw SQL. */
    public RawSteps raw() {
        return raw;
    }

    /** Returns the one revision, which stands in the place of the last and was made when that was. */
    public NewRevision toRevision(PackageOptions packages, SquashPlan plan) {
        String text = message.orElse(
                "squash " + plan.first().id() + " to " + plan.last().id());
        MigrationScript.Options options = new MigrationScript.Options(
                plan.label(), plan.dependsOn(), true, plan.irreversible(), List.copyOf(plan.ids()));
        return file.revision(
                packages,
                new FileOptions.Place(plan.parents(), options),
                Optional.of(plan.last()),
                text,
                created(plan.last().created()),
                NewRevision.ProofChoice.COPY);
    }

    private static Instant created(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
