package dev.autogen.cli.adopt;

import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.AcceptedDifferences;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.console.Console;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen accept}: writes down the differences that stay. */
@Command(
        name = "accept",
        sortOptions = false,
        description = "Write the differences of today into autogen.accepted, each with the reason why it stays."
                + " autogen check and autogen -m leave them out.")
public final class AcceptCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why these differences stay.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Accept only the differences whose line has this text.")
    private Optional<String> only = Optional.empty();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public AcceptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        String why = reason.map(String::strip)
                .filter(text -> !text.isEmpty() && text.lines().count() == 1)
                .orElseThrow(() -> new UsageException(
                        "AG661",
                        "accept needs a reason of one line. Say why the differences stay: --reason \"the DBA narrows"
                                + " these columns\"."));
        try (Workspace workspace = Workspace.open(project, session)) {
            ModelComparison model = ModelComparison.begin(
                    workspace, entities, project.classPath().classPath(session.directory()), session);
            Comparison comparison = model.asItIs(workspace.standing());
            AcceptedDifferences before = model.accepted();
            List<String> lines = comparison.upgrade().stream()
                    .map(AcceptedDifferences::line)
                    .filter(line -> only.map(line::contains).orElse(true))
                    .filter(line -> !before.reasons().containsKey(line))
                    .distinct()
                    .toList();
            List<String> gone = before.gone(comparison);
            before.without(gone).and(lines, why).write();
            report(before, lines, gone);
        }
        return 0;
    }

    private void report(AcceptedDifferences file, List<String> lines, List<String> gone) {
        Console console = session.console();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", session.relative(file.file()));
            document.put("accepted", lines);
            document.put("gone", gone);
            console.json(document);
            return;
        }
        lines.forEach(line -> console.line("accepted: " + line));
        gone.forEach(line -> console.line("removed, no difference any more: " + line));
        console.line("wrote " + session.relative(file.file()) + ": " + lines.size() + " accepted, " + gone.size()
                + " removed");
        console.note("review and commit it; autogen check leaves these differences out");
    }
}
