package dev.autogen.cli.command;

import dev.autogen.cli.graph.BranchTrial;
import dev.autogen.cli.graph.RebasePlan;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.MigrationSources;
import dev.autogen.cli.project.SourceChange;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.TriedSources;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.compile.RevisionSource;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code autogen rebase}: puts one branch behind the head of the other. */
@Command(
        name = "rebase",
        sortOptions = false,
        description = "Move one of two heads, with its branch, behind the other.")
public final class RebaseCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            description = "The head to move, or a revision of its branch (default: the newer head).")
    private Optional<String> moving = Optional.empty();

    @Option(names = "--onto", paramLabel = "REV", description = "The head to follow (default: the other one).")
    private Optional<String> onto = Optional.empty();

    @Option(names = "--dry-run", description = "Try the rebase and print the changes without making them.")
    private boolean dryRun;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public RebaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        MigrationSources sources = MigrationSources.of(project.migrations(), session);
        try (Workspace workspace = Workspace.openToWrite(project, session)) {
            RevisionGraph graph = workspace.migrations().graph();
            RebasePlan plan = RebasePlan.of(graph, revision(graph, moving), revision(graph, onto));
            plan.after();
            Standing standing = workspace.standing();
            List<RevisionInfo> applied = applied(plan, standing);
            if (!workspace.database().disposable() && !applied.isEmpty()) {
                throw refused(plan, applied.get(0));
            }
            SourceChange change = change(plan, sources);
            String proof = proof(plan, change, workspace);
            if (!dryRun) {
                change.make();
                if (!applied.isEmpty()) {
                    workspace.database().recreate();
                    session.console()
                            .note("the embedded database had it in its old place: created a new one from base");
                }
            }
            tell(plan, change.written(), proof);
            return 0;
        }
    }

    private static Optional<RevisionInfo> revision(RevisionGraph graph, Optional<String> text) {
        return text.map(RevisionSpec::parse).flatMap(new RevisionResolver(graph, Set.of())::resolveOne);
    }

    private static List<RevisionInfo> applied(RebasePlan plan, Standing standing) {
        Set<String> concerned = plan.concerned();
        return standing.known().stream()
                .filter(revision -> concerned.contains(revision.id()))
                .toList();
    }

    private static AutogenException refused(RebasePlan plan, RevisionInfo applied) {
        return new AutogenException(
                "AG146",
                "Revision " + applied + " is applied to this database in its old place, so it cannot move behind "
                        + plan.onto() + ". Revert it there first (autogen downgrade " + applied.id()
                        + "-1), which loses its data. Or keep both in their places and join them: autogen merge.");
    }

    private static SourceChange change(RebasePlan plan, MigrationSources sources) {
        SourceChange change = new SourceChange(sources);
        plan.parents().forEach((revision, parents) -> {
            Path file = sources.of(revision);
            RevisionSource source = new RevisionSource(String.valueOf(file.getFileName()), change.text(file));
            change.write(file, source.with("parents", parents).text());
        });
        return change;
    }

    private String proof(RebasePlan plan, SourceChange change, Workspace workspace) throws SQLException {
        try (TriedSources tried = TriedSources.of(change, project, session)) {
            return new BranchTrial(workspace.database(), workspace.targetSchema()).run(tried.migrations(), plan);
        }
    }

    private void tell(RebasePlan plan, List<Path> files, String proof) {
        Console console = session.console();
        List<String> moved = plan.branch().stream().map(RevisionInfo::id).toList();
        List<String> names = files.stream().map(session::relative).toList();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("moved", moved);
            document.put("onto", plan.onto().id());
            document.put("files", names);
            document.put("proof", proof);
            console.json(document);
            return;
        }
        console.line((dryRun ? "would move " : "moved ") + String.join(", ", moved) + " behind " + plan.onto());
        names.forEach(name -> console.line(Style.STRONG, (dryRun ? "would edit " : "edited ") + name));
        console.line(proof);
        console.note("where " + moved.get(0)
                + " was applied already, revert it there before you upgrade, or use autogen" + " merge instead");
    }
}
