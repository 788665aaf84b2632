package dev.autogen.cli.question;

import dev.autogen.cli.options.AnswerOptions;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.MissingValue;
import dev.autogen.generator.question.GoneValue;
import dev.autogen.generator.question.MissingValues;
import dev.autogen.generator.rename.Candidate;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a difference alone does not tell: which drops are renames, and what rows get that have no value. */
public final class Questions {

    private final Session session;
    private final AnswerOptions.Answers said;
    private final Workspace workspace;
    private final boolean asking;

    public Questions(Session session, AnswerOptions.Answers said, Workspace workspace, boolean json) {
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
    public Comparison settle(ModelComparison model, Standing standing) throws SQLException {
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
        List<GoneValue> gone = gone(comparison, candidates);
        for (int next = 0; asking && next < gone.size(); ) {
            GoneValue value = gone.get(next);
            Optional<String> answer = session.prompt().ask(question(value), typed -> against(value, typed));
            if (answer.isPresent()) {
                renames = renames.with(value.becoming(answer.get()));
                comparison = model.with(standing, renames);
                gone = gone(comparison, candidates);
            } else {
                next++;
            }
        }
        ConversionQuestions conversions = new ConversionQuestions(session, said, workspace, asking);
        Comparison settled = conversions.settle(said.noRenames() ? comparison.dropping() : comparison);
        List<MissingValue> missing = new ArrayList<>();
        FillAnswers fills = fills(settled, missing);
        OpenQuestions open = new OpenQuestions(candidates, gone, missing, conversions.open(settled));
        if (!open.isEmpty()) {
            throw open.unanswered();
        }
        return settled.filled(fills).zoned("UTC");
    }

    private List<Candidate> open(Comparison comparison, RenameAnswers answers) throws SQLException {
        if (said.noRenames()) {
            return List.of();
        }
        Set<QualifiedName> gone = comparison.upgrade().stream()
                .filter(DropTable.class::isInstance)
                .map(drop -> ((DropTable) drop).name())
                .filter(table -> !comparison.carried().asked().contains(table))
                .collect(Collectors.toSet());
        Set<QualifiedName> filled = gone.isEmpty() ? Set.of() : filled(gone);
        return comparison.candidates(answers, filled::contains);
    }

    private Set<QualifiedName> filled(Set<QualifiedName> tables) throws SQLException {
        Set<QualifiedName> filled = new HashSet<>();
        try (Connection connection = workspace.database().open()) {
            SessionSettings.pin(connection, workspace.targetSchema());
            for (QualifiedName table : tables) {
                if (CountedRows.isAny(connection, table)) {
                    filled.add(table);
                }
            }
        }
        return filled;
    }

    private FillAnswers fills(Comparison comparison, List<MissingValue> open) throws SQLException {
        FillAnswers answers = FillAnswers.read(said.fills(), comparison.desired(), comparison.renamed())
                .or(comparison.carried().fills());
        for (MissingValue value : missing(comparison, answers)) {
            boolean ask = asking && (value.rows() > 0 || workspace.database().disposable());
            String sql = ask ? session.prompt().ask(question(value)) : "";
            if (!sql.isEmpty()) {
                answers = answers.with(value, sql);
            } else if (value.rows() > 0) {
                open.add(value);
            }
        }
        return answers;
    }

    private List<GoneValue> gone(Comparison comparison, List<Candidate> candidates) throws SQLException {
        if (said.noRenames()) {
            return List.of();
        }
        try (Connection connection = workspace.database().open()) {
            SessionSettings.pin(connection, workspace.targetSchema());
            return GoneValue.of(comparison, connection).stream()
                    .filter(value -> candidates.stream()
                            .noneMatch(c -> c.rename().before().equals(value.path())))
                    .toList();
        }
    }

    private static String question(GoneValue value) {
        return value.path() + " is removed, but " + value.rows() + (value.rows() == 1 ? " row has" : " rows have")
                + " it. Which value replaces it: " + String.join(", ", value.left()) + "? (Enter for none):";
    }

    private static Optional<String> against(GoneValue value, String answer) {
        return value.left().contains(answer)
                ? Optional.empty()
                : Optional.of("\"" + answer + "\" is not one of " + String.join(", ", value.left()) + ".");
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
            SessionSettings.pin(connection, workspace.targetSchema());
            return MissingValues.of(comparison, answers, connection);
        }
    }
}
