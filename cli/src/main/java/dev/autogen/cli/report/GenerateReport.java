package dev.autogen.cli.report;

import dev.autogen.cli.session.Session;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.operation.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code autogen -m} found, wrote and proved, and what to type next. */
public final class GenerateReport {

    private final Session session;
    private final Comparison comparison;
    private final Optional<Autogenerate.Outcome> outcome;

    public GenerateReport(Session session, Comparison comparison, Optional<Autogenerate.Outcome> outcome) {
        this.session = session;
        this.comparison = comparison;
        this.outcome = outcome;
    }

    public void print() {
        Console console = session.console();
        Changes.printUntouched(console, comparison);
        Changes.printUncompared(console, comparison);
        if (outcome.isEmpty()) {
            console.line(
                    comparison.uncompared().isEmpty()
                            ? "no changes: the database matches the entities"
                            : "no migration: a migration cannot change what differs");
            return;
        }
        Autogenerate.Outcome made = outcome.get();
        Changes.print(console, steps(made));
        made.scripts().forEach(script -> script.notes().forEach(note -> console.line(Style.CHANGED, note)));
        made.files().forEach(file -> console.line(Style.STRONG, "wrote " + session.relative(file)));
        console.line(proof(made.proof()));
        if (made.files().isEmpty()) {
            made.sources().forEach(file -> console.line("\n" + file.contents()));
        } else {
            console.note("review it, then run: autogen upgrade");
        }
    }

    public void json() {
        Map<String, Object> document = new LinkedHashMap<>(Changes.document(comparison));
        List<MigrationScript> scripts =
                outcome.map(Autogenerate.Outcome::scripts).orElse(List.of());
        outcome.ifPresent(made -> document.put(
                "changes", steps(made).stream().map(Operation::describe).toList()));
        document.put("revision", scripts.stream().map(MigrationScript::revision).findFirst());
        document.put(
                "notes",
                scripts.stream().flatMap(script -> script.notes().stream()).toList());
        document.put(
                "files",
                outcome.map(Autogenerate.Outcome::files).orElse(List.of()).stream()
                        .map(Path::toString)
                        .toList());
        document.put("proven", outcome.map(made -> made.proof() instanceof ProofResult.Proven));
        document.put("proof", outcome.map(made -> proof(made.proof())));
        session.console().json(document);
    }

    /** What was written, the steps over rows included. */
    private static List<Operation> steps(Autogenerate.Outcome made) {
        return made.scripts().stream()
                .flatMap(script -> script.upgrade().stream())
                .toList();
    }

    static String proof(ProofResult result) {
        return result instanceof ProofResult.Proven proven
                ? "proven up and down on " + proven.where()
                : "NOT PROVEN: " + ((ProofResult.NotProven) result).reason();
    }
}
