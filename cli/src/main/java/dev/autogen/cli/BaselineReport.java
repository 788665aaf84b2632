package dev.autogen.cli;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.baseline.Baseline;
import dev.autogen.runtime.console.Console;
import dev.autogen.runtime.console.Style;
import dev.autogen.runtime.operation.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a baseline took in, what it left, and what is still to come. */
final class BaselineReport {

    private final Session session;
    private final Baseline baseline;
    private final Autogenerate.Outcome outcome;
    private final NewRevision revision;

    BaselineReport(Session session, Baseline baseline, Autogenerate.Outcome outcome, NewRevision revision) {
        this.session = session;
        this.baseline = baseline;
        this.outcome = outcome;
        this.revision = revision;
    }

    void print() {
        Console console = session.console();
        Changes.print(console, baseline.common().upgrade());
        baseline.unknown()
                .forEach(object -> console.line("the model does not know: " + object.kind() + " " + object.name()));
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
                        ? "the entities ask for nothing more"
                        : "what is not in the database yet: autogen -m \"what changes\"");
    }

    void json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision.id());
        document.put(
                "changes",
                baseline.common().upgrade().stream().map(Operation::describe).toList());
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
