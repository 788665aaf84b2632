package dev.autogen.cli.command;

import dev.autogen.cli.graph.SquashPlan;
import dev.autogen.cli.options.HookOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.options.SquashOptions;
import dev.autogen.cli.project.FileHooks;
import dev.autogen.cli.project.MigrationSources;
import dev.autogen.cli.project.SourceChange;
import dev.autogen.cli.project.SquashedSources;
import dev.autogen.cli.project.TriedSources;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.SquashReport;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.squash.Squash;
import dev.autogen.generator.squash.SquashTrial;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.revision.RevisionInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen squash}: makes one migration of a range. */
@Command(
        name = "squash",
        sortOptions = false,
        description = "Replace a range of migrations with one that is proven to do the same.")
public final class SquashCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final SquashOptions squash = new SquashOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final HookOptions hookOptions = new HookOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public SquashCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        squash.check();
        FileHooks hooks = FileHooks.of(hookOptions.names(), session);
        MigrationSources sources = MigrationSources.of(project.migrations(), session);
        try (Workspace workspace = Workspace.openToWrite(project, session)) {
            SquashPlan plan = SquashPlan.of(workspace.migrations().graph(), squash.range());
            NewRevision revision = squash.toRevision(project.migrations().packages(), plan);
            if (!workspace.database().disposable()) {
                checkNotInTheMiddle(plan, workspace.standing().applied().ids());
            }
            Squash maker = new Squash(workspace.database(), workspace.targetSchema(), workspace.migrations());
            List<String> starts = starts(plan);
            Squash.Ends ends = maker.ends(starts, plan.range());
            MigrationScript script = maker.script(ends, plan.range(), revision, squash.raw());
            SquashedSources squashed = SquashedSources.of(script, plan, sources);
            String proof = prove(squashed.change(), starts, revision, workspace, ends);
            if (!revision.dryRun()) {
                squashed.change().make();
                squashed.change().written().stream()
                        .limit(squashed.files().size())
                        .forEach(hooks::run);
            }
            return new SquashReport(session, plan, script, squashed, proof).print(output.json(), revision.dryRun());
        }
    }

    /** What it follows and what it needs beside that, which comes first. */
    private static List<String> starts(SquashPlan plan) {
        return Stream.concat(plan.dependsOn().stream(), plan.parents().stream().map(RevisionInfo::id))
                .toList();
    }

    private String prove(
            SourceChange change, List<String> starts, NewRevision revision, Workspace workspace, Squash.Ends ends)
            throws SQLException {
        try (TriedSources tried = TriedSources.of(change, project, session)) {
            RevisionInfo one = tried.migrations().graph().find(revision.id()).orElseThrow();
            return new SquashTrial(workspace.database(), workspace.targetSchema(), ends, squash.raw())
                    .run(tried.migrations(), starts, one);
        }
    }

    private static void checkNotInTheMiddle(SquashPlan plan, Set<String> applied) {
        List<String> there = plan.ids().stream().filter(applied::contains).toList();
        if (!there.isEmpty() && there.size() < plan.range().size()) {
            throw new AutogenException(
                    "AG148",
                    "This database has applied only part of the range: it has " + String.join(", ", there) + " of "
                            + String.join(", ", plan.ids())
                            + ". Upgrade it to the end of the range first (autogen upgrade "
                            + plan.last().id() + "), or downgrade it to the start (autogen downgrade "
                            + plan.first().id() + "-1).");
        }
    }
}
