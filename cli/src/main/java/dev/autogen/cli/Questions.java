package dev.autogen.cli;

import dev.autogen.cli.options.AnswerOptions;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.generator.Comparison;
import dev.autogen.generator.convert.HeldValues;
import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.MissingValue;
import dev.autogen.generator.fill.MissingValues;
import dev.autogen.generator.rename.Candidate;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.postgres.SearchPath;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Comparison settled = zoned(said.noRenames() ? comparison.dropping() : comparison);
        FillAnswers fills = fills(settled, candidates, open(settled));
        return settled.filled(fills).zoned("UTC");
    }

    /** Without an answer the columns stay as they are for now: without values in them, UTC is as good as any zone. */
    private Comparison zoned(Comparison comparison) throws SQLException {
        Optional<String> zone = said.zone().map(Zones::checked);
        List<HeldValues> columns = held(comparison, Zones.needed(comparison.upgrade()));
        if (zone.isEmpty() && asking && !columns.isEmpty()) {
            String answer = session.prompt()
                    .ask("Times without a zone in "
                            + columns.stream().map(HeldValues::describe).collect(Collectors.joining(", "))
                            + ". The zone they are of, as Europe/Berlin or UTC (Enter for none):");
            zone = answer.isEmpty() ? zone : Optional.of(Zones.checked(answer));
        }
        return zone.map(comparison::zoned).orElse(comparison);
    }

    private OpenConversions open(Comparison comparison) throws SQLException {
        return new OpenConversions(
                withRows(held(comparison, Zones.needed(comparison.upgrade()))),
                withRows(held(comparison, comparison.doubtful())));
    }

    private static List<HeldValues> withRows(List<HeldValues> columns) {
        return columns.stream().filter(column -> column.count() > 0).toList();
    }

    private List<HeldValues> held(Comparison comparison, List<ColumnReference> columns) throws SQLException {
        if (columns.isEmpty()) {
            return List.of();
        }
        try (Connection connection = workspace.database().open()) {
            SearchPath.pin(connection, workspace.targetSchema());
            return HeldValues.of(comparison, columns, connection);
        }
    }

    private List<Candidate> open(Comparison comparison, RenameAnswers answers) {
        return said.noRenames() ? List.of() : comparison.candidates(answers);
    }

    private FillAnswers fills(Comparison comparison, List<Candidate> candidates, OpenConversions conversions)
            throws SQLException {
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
        if (!candidates.isEmpty() || !open.isEmpty() || !conversions.isEmpty()) {
            throw unanswered(candidates, open, conversions);
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

    private static UnansweredException unanswered(
            List<Candidate> candidates, List<MissingValue> open, OpenConversions conversions) {
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
        message.append(conversions.text());
        message.append("Nothing was written.");
        if (!candidates.isEmpty() || !open.isEmpty() || !conversions.zones().isEmpty()) {
            message.append(" Add these options to the command, or put them into a file for --answers.");
        }
        Map<String, Object> facts = facts(candidates, open);
        conversions.addTo(facts);
        return new UnansweredException("AG572", message.toString(), facts);
    }

    /** What speaks for it stands below it, each on a line: indented lines are not broken. */
    private static String lines(Candidate candidate) {
        String name = "  " + candidate.rename().kind() + " "
                + candidate.rename().before() + " -> " + candidate.rename().after() + "\n";
        return name
                + candidate.evidence().stream().map(e -> "      " + e + "\n").collect(Collectors.joining());
    }

    private static Map<String, Object> facts(List<Candidate> candidates, List<MissingValue> open) {
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
