package dev.autogen.cli.report;

import dev.autogen.cli.session.Session;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.baseline.Baseline;
import dev.autogen.generator.baseline.Reproduction;
import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.operation.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a baseline took in, what it left, and what is still to come. */
public final class BaselineReport {

    private final Session session;
    private final Baseline baseline;
    private final Optional<Reproduction> whole;
    private final Autogenerate.Outcome outcome;
    private final NewRevision revision;

    public BaselineReport(
            Session session,
            Baseline baseline,
            Optional<Reproduction> whole,
            Autogenerate.Outcome outcome,
            NewRevision revision) {
        this.session = session;
        this.baseline = baseline;
        this.whole = whole;
        this.outcome = outcome;
        this.revision = revision;
    }

    public void print() {
        Console console = session.console();
        Changes.print(console, baseline.common().upgrade());
        if (whole.isPresent()) {
            sql(whole.get()).forEach(line -> console.line(Style.ADDED, "+ " + line + ", as SQL"));
            whole.get()
                    .left()
                    .forEach(object -> console.line(
                            "not in the baseline: " + object.kind() + " " + object.name() + ": " + object.reason()));
        } else {
            baseline.unknown()
                    .forEach(object -> console.line("not in the model: " + object.kind() + " " + object.name()));
        }
        baseline.toCome().stream()
                .flatMap(operation -> operation.describe().lines())
                .forEach(line -> console.line(Style.CHANGED, "not in the database yet: " + line));
        outcome.files().forEach(file -> console.line(Style.STRONG, "wrote " + session.relative(file)));
        console.line(GenerateReport.proof(outcome.proof()));
        if (revision.dryRun()) {
            outcome.sources().forEach(file -> console.line("\n" + file.contents()));
            return;
        }
        console.line("marked " + revision.id() + " as applied to the database");
        console.note(
                baseline.toCome().isEmpty()
                        ? "the database has everything that the entities need"
                        : "to add what is missing in the database: autogen -m \"what changes\"");
    }

    /** A comment or a setting goes without a line where what it belongs to has one. */
    private static List<String> sql(Reproduction whole) {
        return whole.asSql().stream()
                .filter(definition -> definition.kind() != DefinitionKind.COMMENT)
                .map(Definition::describe)
                .toList();
    }

    public void json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision.id());
        document.put(
                "changes",
                baseline.common().upgrade().stream().map(Operation::describe).toList());
        document.put("sql", whole.map(BaselineReport::sql).orElse(List.of()));
        document.put(
                "left",
                whole.map(Reproduction::left).orElse(List.of()).stream()
                        .map(Changes::document)
                        .toList());
        document.put(
                "unknown", baseline.unknown().stream().map(Changes::document).toList());
        document.put(
                "toCome", baseline.toCome().stream().map(Operation::describe).toList());
        document.put("files", outcome.files().stream().map(Path::toString).toList());
        document.put("proof", Optional.of(GenerateReport.proof(outcome.proof())));
        document.put("stamped", !revision.dryRun());
        session.console().json(document);
    }
}
