package dev.autogen.cli.question;

import dev.autogen.cli.options.AnswerOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.convert.ConstantAnswers;
import dev.autogen.generator.convert.MeaningAnswers;
import dev.autogen.generator.convert.NumberedColumn;
import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.question.HeldValues;
import dev.autogen.generator.question.OpenMeaning;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What values mean that become those of another type, where a difference does not tell. */
final class ConversionQuestions {

    private final Session session;
    private final AnswerOptions.Answers said;
    private final Workspace workspace;
    private final boolean asking;
    private final List<OpenMeaning> unread = new ArrayList<>();

    ConversionQuestions(Session session, AnswerOptions.Answers said, Workspace workspace, boolean asking) {
        this.session = session;
        this.said = said;
        this.workspace = workspace;
        this.asking = asking;
    }

    /** Returns the comparison with what was said, found or answered. */
    Comparison settle(Comparison comparison) throws SQLException {
        return numbered(zoned(reading(comparison)));
    }

    /** Without an answer the columns stay as they are for now: without values in them, UTC is as good as any zone. */
    private Comparison zoned(Comparison comparison) throws SQLException {
        Optional<String> zone = said.zone();
        zone.flatMap(Zones::against).ifPresent(wrong -> {
            throw new UsageException("AG576", wrong);
        });
        List<HeldValues> columns = held(comparison, Zones.needed(comparison.upgrade()));
        if (zone.isEmpty() && asking && !columns.isEmpty()) {
            zone = session.prompt()
                    .ask(
                            "Times without a zone in "
                                    + columns.stream().map(HeldValues::describe).collect(Collectors.joining(", "))
                                    + ". Their time zone, such as Europe/Berlin or UTC (Enter for none):",
                            Zones::against);
        }
        return zone.map(comparison::zoned).orElse(comparison);
    }

    private Comparison numbered(Comparison comparison) throws SQLException {
        ConstantAnswers answers =
                ConstantAnswers.read(said.constants(), comparison.ordinals().constants());
        Map<NumberedColumn, Long> open = asking ? doubtful(comparison.numbered(answers)) : Map.of();
        for (Map.Entry<NumberedColumn, Long> one : open.entrySet()) {
            NumberedColumn column = one.getKey();
            Optional<String> answer = session.prompt()
                    .ask(
                            "Which of " + String.join(", ", column.constants()) + " do the numbers "
                                    + column.numbers() + " mean in "
                                    + new HeldValues(column.column(), one.getValue()).describe()
                                    + "? (such as A,B; - for a number that no row has; Enter for none):",
                            typed -> ConstantAnswers.against(column, typed));
            answers = answer.isPresent() ? answers.with(column.column(), answer.get()) : answers;
        }
        return comparison.numbered(answers);
    }

    private Map<NumberedColumn, Long> doubtful(Comparison comparison) throws SQLException {
        Map<NumberedColumn, Long> rows = new LinkedHashMap<>();
        for (NumberedColumn column : comparison.ordinals().doubtful(comparison.upgrade())) {
            for (HeldValues held : withRows(held(comparison, List.of(column.column())))) {
                rows.put(column, held.count());
            }
        }
        return rows;
    }

    private Comparison reading(Comparison comparison) throws SQLException {
        MeaningAnswers answers = MeaningAnswers.read(said.holds(), comparison.upgrade());
        for (OpenMeaning one : meanings(comparison)) {
            Optional<String> name =
                    Optional.ofNullable(answers.names().get(one.column())).or(one::found);
            if (name.isEmpty() && asking) {
                name = session.prompt()
                        .ask("What do the values mean in " + one.describe() + "? (Enter for none):", one::against);
            }
            if (name.isPresent()) {
                answers = answers.with(one.column(), name.get());
            } else {
                unread.add(one);
            }
        }
        return comparison.reading(answers);
    }

    private List<OpenMeaning> meanings(Comparison comparison) throws SQLException {
        try (Connection connection = workspace.database().open()) {
            SessionSettings.pin(connection, workspace.targetSchema());
            return OpenMeaning.of(comparison, connection);
        }
    }

    /** Returns what is open in what was settled. */
    OpenConversions open(Comparison comparison) throws SQLException {
        return new OpenConversions(
                withRows(held(comparison, Zones.needed(comparison.upgrade()))), doubtful(comparison), unread);
    }

    private static List<HeldValues> withRows(List<HeldValues> columns) {
        return columns.stream().filter(column -> column.count() > 0).toList();
    }

    private List<HeldValues> held(Comparison comparison, List<ColumnReference> columns) throws SQLException {
        if (columns.isEmpty()) {
            return List.of();
        }
        try (Connection connection = workspace.database().open()) {
            SessionSettings.pin(connection, workspace.targetSchema());
            return HeldValues.of(comparison, columns, connection);
        }
    }
}
