package dev.autogen.cli.command;

import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.AcceptedDifferences;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.question.OpenQuestions;
import dev.autogen.cli.report.Changes;
import dev.autogen.cli.report.DifferenceList;
import dev.autogen.cli.report.Untouched;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.command.RevisionText;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.revision.RevisionInfo;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen check}: whether the database is what the entities ask for. */
@Command(
        name = "check",
        sortOptions = false,
        description =
                "Compare the entities with the database. Exit with 3 if they differ, if an applied migration was edited,"
                        + " or if there are several heads.")
public final class CheckCommand implements Callable<Integer> {

    private static final int DIFFERENT = 3;

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Option(
            names = "--at-head",
            description = "Upgrade the embedded database to head first. A database of --url must be at head already.")
    private boolean atHead;

    @Option(names = "--summary", description = "Print the counts only.")
    private boolean summary;

    @Option(names = "--table", paramLabel = "NAME", description = "Print the differences of this table only.")
    private Optional<String> table = Optional.empty();

    @Option(names = "--details", description = "Print a line for each object that autogen ignores.")
    private boolean details;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            ModelComparison model = ModelComparison.begin(
                    workspace, entities, project.classPath().classPath(session.directory()), session);
            Standing standing = atHead ? workspace.standingAtHead() : workspace.standing();
            Comparison whole = model.asItIs(standing);
            AcceptedDifferences accepted = model.accepted();
            Comparison comparison = accepted.without(whole);
            List<String> gone = accepted.gone(whole);
            List<RevisionInfo> heads = standing.migrations().graph().looseHeads();
            // An embedded database does not outlive a change of its migrations.
            List<Finding> edited = workspace.database().disposable()
                    ? List.of()
                    : standing.migrator().changed(standing.applied());
            if (output.json()) {
                Map<String, Object> document = new LinkedHashMap<>(Changes.document(comparison));
                document.put(
                        "pending",
                        standing.pending().stream().map(RevisionText::document).toList());
                document.put(
                        "renames",
                        comparison.candidates(RenameAnswers.NONE).stream()
                                .map(OpenQuestions::document)
                                .toList());
                document.put("looseHeads", heads.stream().map(RevisionInfo::id).toList());
                document.put(
                        "accepted",
                        accepted.reasons().keySet().stream()
                                .filter(line -> !gone.contains(line))
                                .toList());
                document.put("gone", gone);
                document.put("edited", edited.stream().map(Finding::revision).toList());
                session.console().json(document);
            } else {
                print(comparison, standing);
                report(accepted, gone);
                edited.forEach(finding -> session.console()
                        .line("edited: " + finding.revision() + "  " + finding.what() + ". " + finding.wayOut()));
                RevisionText.severalHeads(standing.migrations().graph()).ifPresent(session.console()::line);
                comparison.candidates(RenameAnswers.NONE).forEach(c -> session.console()
                        .note("possible rename: " + c.question()));
            }
            boolean same = isSame(comparison);
            return same && heads.isEmpty() && edited.isEmpty() ? 0 : DIFFERENT;
        }
    }

    private boolean strict() {
        return entities.rules().strict();
    }

    /** What scripts made is a difference only where that is asked for. */
    private boolean isSame(Comparison comparison) {
        boolean differs = strict()
                && comparison.leftAlone().stream()
                        .anyMatch(object -> object.difference().isPresent());
        return comparison.isEmpty() && comparison.uncompared().isEmpty() && !differs;
    }

    private void report(AcceptedDifferences accepted, List<String> gone) {
        int honoured = accepted.reasons().size() - gone.size();
        if (honoured > 0) {
            session.console()
                    .note(honoured + (honoured == 1 ? " difference is" : " differences are") + " accepted in "
                            + session.relative(accepted.file()));
        }
        gone.forEach(line -> session.console()
                .line("accepted and no difference any more: " + line + ". Remove the line from "
                        + session.relative(accepted.file()) + "."));
    }

    private void print(Comparison comparison, Standing standing) {
        List<RevisionInfo> pending = standing.pending();
        Console console = session.console();
        if (isSame(comparison)) {
            console.line("no difference between the entities and the database");
        } else {
            DifferenceList all = new DifferenceList(comparison.upgrade());
            DifferenceList differences = table.map(all::ofTable).orElse(all);
            if (summary) {
                differences.printSummary(console);
            } else {
                differences.print(console);
            }
            Changes.printUncompared(console, comparison);
        }
        new Untouched(comparison).print(console, details || strict());
        pending.forEach(revision -> console.line("pending: " + RevisionText.line(revision)));
        if (!pending.isEmpty()) {
            console.note(RevisionText.pending(pending.size()));
        } else if (!comparison.isEmpty()) {
            console.note("the migration for it: autogen -m \"what changes\"");
        }
        standing.unknown().forEach(id -> console.note("applied, but not in the project: " + id));
    }
}
