package dev.autogen.cli;

import dev.autogen.cli.options.AnswerOptions;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.generator.Comparison;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.MissingValue;
import dev.autogen.generator.fill.MissingValues;
import dev.autogen.generator.rename.Candidate;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.postgres.SearchPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a difference alone does not tell: which drops are renames, and what rows get that have no value. */
final class Questions {

    private final Session session;
    private final AnswerOptions.Answers said;
    private final Workspace workspace;
    private final boolean asking;

    Questions(Session session, AnswerOptions.Answers said, Workspace workspace, boolean json) {
        this.session = session;
        this.said = said;
        this.workspace = workspace;
        this.asking = session.prompt().canAsk() && !json;
    }

    /**
     * Compares, asking until nothing is open.
     *
     * @throws UnansweredException AG572 if something is open and nobody can be asked
     */
    Comparison settle(ModelComparison model, Standing standing) throws SQLException {
        RenameAnswers renames = new RenameAnswers(said.renames(), Set.of());
        Comparison comparison = model.with(standing, renames);
        List<Candidate> candidates = open(comparison, renames);
        while (asking && !candidates.isEmpty()) {
            Candidate first = candidates.get(0);
            String text = first.rename().text();
            if (session.prompt()
                    .confirm("Was " + first.rename().kind() + " "
                            + first.rename().before() + " renamed to "
                            + first.rename().after() + "? (" + String.join(", ", first.evidence()) + ")")) {
                renames = renames.with(text);
                comparison = model.with(standing, renames);
            } else {
                renames = renames.without(text);
            }
            candidates = open(comparison, renames);
        }
        Comparison settled = said.noRenames() ? comparison.dropping() : comparison;
        FillAnswers fills = fills(settled, candidates);
        return settled.filled(fills);
    }

    private List<Candidate> open(Comparison comparison, RenameAnswers answers) {
        return said.noRenames() ? List.of() : comparison.candidates(answers);
    }

    private FillAnswers fills(Comparison comparison, List<Candidate> candidates) throws SQLException {
        FillAnswers answers = FillAnswers.read(said.fills(), comparison.desired(), comparison.renamed())
                .or(comparison.carried().fills());
        List<MissingValue> open = new ArrayList<>();
        for (MissingValue value : missing(comparison, answers)) {
            boolean ask = asking && (value.rows() > 0 || workspace.database().disposable());
            String sql = ask ? session.prompt().ask(question(value)) : "";
            if (!sql.isEmpty()) {
                answers = answers.with(value, sql);
            } else if (value.rows() > 0) {
                open.add(value);
            }
        }
        if (!candidates.isEmpty() || !open.isEmpty()) {
            throw unanswered(candidates, open);
        }
        return answers;
    }

    private static String question(MissingValue value) {
        String rows = value.rows() > 0
                ? value.rows() + (value.rows() == 1 ? " row has" : " rows have") + " no value. "
                : "Rows of other databases may have no value. ";
        return "Column " + value.path() + " " + value.type() + " becomes not null. " + rows
                + "SQL to fill it with (Enter for none):";
    }

    private List<MissingValue> missing(Comparison comparison, FillAnswers answers) throws SQLException {
        try (Connection connection = workspace.database().open()) {
            SearchPath.pin(connection, workspace.targetSchema());
            return MissingValues.of(comparison, answers, connection);
        }
    }

    private static UnansweredException unanswered(List<Candidate> candidates, List<MissingValue> open) {
        StringBuilder message = new StringBuilder();
        if (!candidates.isEmpty()) {
            message.append("What goes may be what comes under a new name, and only you can tell:\n");
            candidates.forEach(c -> message.append(lines(c)));
            message.append("Say so for each that is renamed, and let the rest be dropped and made anew:\n");
            candidates.forEach(c -> message.append("  --rename ")
                    .append(Shell.quoted(c.rename().text()))
                    .append('\n'));
            message.append("  --no-renames\n");
        }
        if (!open.isEmpty()) {
            message.append("Rows have no value for what becomes not null:\n");
            open.forEach(v -> message.append("  ").append(v.describe()).append('\n'));
            message.append("Say what they get, an SQL expression, or give the attribute a @ColumnDefault:\n");
            open.forEach(v -> message.append("  --fill ")
                    .append(Shell.quoted(v.path() + "=..."))
                    .append('\n'));
        }
        message.append("Nothing was written. Add these options to the command, or put them into a file for --answers.");
        return new UnansweredException("AG572", message.toString(), facts(candidates, open));
    }

    /** What speaks for it stands below it, each on a line: indented lines are not broken. */
    private static String lines(Candidate candidate) {
        String name = "  " + candidate.rename().kind() + " "
                + candidate.rename().before() + " -> " + candidate.rename().after() + "\n";
        return name
                + candidate.evidence().stream().map(e -> "      " + e + "\n").collect(Collectors.joining());
    }

    private static Map<String, ?> facts(List<Candidate> candidates, List<MissingValue> open) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("renames", candidates.stream().map(Questions::document).toList());
        facts.put(
                "fills",
                open.stream()
                        .map(v -> Map.of(
                                "column",
                                v.path(),
                                "type",
                                v.type(),
                                "rows",
                                v.rows(),
                                "option",
                                "--fill " + v.path() + "=..."))
                        .toList());
        return facts;
    }

    /** Returns a candidate for programs. */
    static Map<String, Object> document(Candidate candidate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", candidate.rename().kind().toString());
        document.put("from", candidate.rename().before());
        document.put("to", candidate.rename().after());
        document.put("evidence", candidate.evidence());
        document.put("option", "--rename " + candidate.rename().text());
        return document;
    }
}
