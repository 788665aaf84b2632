package dev.autogen.runtime.internal.script;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.checksum.RecordingTarget;
import dev.autogen.runtime.internal.destination.ConcurrentSql;
import dev.autogen.runtime.internal.destination.DecidedTarget;
import dev.autogen.runtime.internal.destination.NoTransaction;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.SettlingStatements;
import dev.autogen.runtime.internal.postgres.BackfillSql;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.postgres.VersionNeeds;
import dev.autogen.runtime.internal.rows.ColumnTypes;
import dev.autogen.runtime.internal.rows.RowGuard;
import dev.autogen.runtime.internal.rows.RowGuards;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.step.BackfillPosition;
import dev.autogen.runtime.internal.step.JournalStep;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One revision as a part of a script. */
record RevisionScript(
        SqlScript script,
        HistoryTable history,
        Direction direction,
        RevisionInfo revision,
        Optional<ServerVersion> server) {

    /** Adds what the migration does and its history rows. */
    void print(Migration migration) {
        ScriptTarget target = new ScriptTarget(revision.id());
        RecordingTarget recording = new RecordingTarget(target);
        direction.run(migration, recording);
        String checksum = recording.checksum();
        server.ifPresent(version -> target.operations().forEach(operation -> check(operation, version)));
        String way = direction.name().toLowerCase(Locale.ROOT);
        script.blankLine().comment(way + " " + revision);
        if (direction == Direction.DOWNGRADE && !revision.replaces().isEmpty()) {
            script.statement("BEGIN");
            new SettlingStatements(history).of(revision, Checksum.of(migration)).forEach(script::statement);
            script.statement("COMMIT");
        }
        if (revision.transactional()) {
            for (Operation operation : target.operations()) {
                if (operation instanceof Backfill backfill) {
                    throw NoTransaction.refusal(revision.id(), backfill);
                }
            }
            script.statement("BEGIN");
            guard();
            guardRows(target.operations());
            target.operations().forEach(this::step);
            script.statement(row(HistoryEntry.State.DONE, Optional.empty(), Optional.of(checksum), revision.message()));
            script.statement("COMMIT");
        } else {
            guard();
            guardRows(target.operations());
            script.statement(row(HistoryEntry.State.RUNNING, Optional.of(0), Optional.empty(), "started"));
            steps(target.operations());
            int steps = target.operations().size();
            script.statement(
                    row(HistoryEntry.State.DONE, Optional.of(steps), Optional.of(checksum), revision.message()));
        }
    }

    private void check(Operation operation, ServerVersion version) {
        VersionNeeds.missing(operation, version).ifPresent(need -> {
            throw new AutogenException(
                    "AG271",
                    "Revision " + revision + " cannot be printed for PostgreSQL " + version.major() + ": \""
                            + operation.describe().lines().findFirst().orElse("") + "\" needs " + need.what()
                            + ", which is new in PostgreSQL " + need.since().major()
                            + ". Set --target-version to the version of your server, or remove it from "
                            + revision.simpleName() + ".");
        });
    }

    /** A script that is run twice, or on another database than it was made for, stops here. */
    private void guard() {
        boolean up = direction == Direction.UPGRADE;
        String applied = "(" + history.isAppliedQuery(revision.id()) + ")";
        script.raiseUnless(
                up ? "NOT " + applied : applied,
                "revision " + revision.id() + (up ? " is applied already" : " is not applied"));
        for (String replaced : up ? revision.replaces() : List.<String>of()) {
            script.raiseUnless(
                    "NOT (" + history.isAppliedQuery(replaced) + ")",
                    "revision " + replaced + ", which is part of " + revision.id() + ", is applied already");
        }
    }

    /** Rows that are in the way stop a script before it takes a lock. */
    private void guardRows(List<Operation> operations) {
        for (RowGuard guard : RowGuards.of(operations, ColumnTypes.NONE)) {
            script.raiseUnless(
                    "(" + guard.count() + ") = 0",
                    "rows of " + guard.table() + " do not fit " + guard.rule() + ": " + guard.offenders());
        }
    }

    private void steps(List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            int number = i + 1;
            if (ConcurrentSql.of(operation).isPresent() || ConcurrentSql.isValidation(operation)) {
                script.patiently(() -> journalled(operation, number));
            } else {
                journalled(operation, number);
            }
        }
    }

    private void journalled(Operation operation, int number) {
        JournalStep said = JournalStep.of(operation);
        String journal =
                row(HistoryEntry.State.RUNNING, Optional.of(number), Optional.of(said.checksum()), said.text());
        if (operation instanceof Backfill backfill) {
            script.statement(BackfillSql.script(backfill, Optional.of(progress(number - 1, said))));
            script.statement(journal);
        } else if (NoTransaction.isNeededBy(operation)) {
            new PostgresDdl().render(operation).forEach(script::statement);
            script.statement(journal);
        } else {
            script.statement("BEGIN");
            step(operation);
            script.statement(journal).statement("COMMIT");
        }
    }

    private void step(Operation operation) {
        if (operation instanceof Decision decision) {
            script.raiseUnless(
                    "NOT EXISTS (" + DecidedTarget.rows(decision) + ")",
                    "revision " + revision.id() + " has an open decision: " + decision.question());
        }
        ScriptTarget.statementsOf(operation).forEach(script::statement);
    }

    /** The row that a run needs to go on where the script was stopped. */
    private String progress(int steps, JournalStep said) {
        return history.insertComputing(
                revision.id(),
                direction.action(),
                HistoryEntry.State.RUNNING,
                Optional.of(steps),
                Optional.of(said.checksum()),
                BackfillPosition.messageInScript());
    }

    private String row(HistoryEntry.State state, Optional<Integer> step, Optional<String> checksum, String message) {
        return history.insertStatement(revision.id(), direction.action(), state, step, checksum, message);
    }
}
