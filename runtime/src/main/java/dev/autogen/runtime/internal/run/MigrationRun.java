package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.history.HistoryLog;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.journal.JournalRefusals;
import dev.autogen.runtime.internal.journal.JournalledRun;
import dev.autogen.runtime.internal.kept.KeptCheck;
import dev.autogen.runtime.internal.session.MigratorOptions;
import dev.autogen.runtime.internal.session.RunContext;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.session.Sessions;
import dev.autogen.runtime.internal.step.EarlierRun;
import dev.autogen.runtime.internal.step.RevisionRun;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.ChangedMigrationsException;
import dev.autogen.runtime.report.ChecksumPolicy;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionPlan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One upgrade or downgrade, of as many revisions as its plan has. */
public final class MigrationRun {

    private final MigratorOptions options;
    private final HistoryTable history;
    private final Direction direction;
    private final Function<RevisionPlan, List<RevisionInfo>> steps;

    public MigrationRun(
            MigratorOptions options,
            HistoryTable history,
            Direction direction,
            Function<RevisionPlan, List<RevisionInfo>> steps) {
        this.options = options;
        this.history = history;
        this.direction = direction;
        this.steps = steps;
    }

    /** Runs what there is to run; one query finds out that there is nothing. */
    public List<AppliedStep> run() {
        Sessions sessions = new Sessions(options);
        return sessions.open(session -> {
            Planned planned = plan(history.log(session.connection()));
            boolean nothing = planned.revisions().isEmpty() && planned.settled();
            if (!nothing || options.checksums() != ChecksumPolicy.WITH_WORK) {
                compare(planned);
            }
            return nothing ? List.of() : sessions.locked(session, this::runPlanned);
        });
    }

    /**
     * What there is to do.
     *
     * @param revisions the revisions, in the order to run them
     * @param applied what was applied when that was found out
     * @param settled whether the log knows of all squashed revisions
     */
    private record Planned(List<RevisionInfo> revisions, AppliedRevisions applied, boolean settled) {}

    private Planned plan(HistoryLog log) {
        AppliedRevisions logged = AppliedRevisions.replay(log.entries());
        options.checkSound(logged);
        AppliedRevisions applied = logged.in(options.migrations().graph());
        options.checkKnown(applied);
        List<RevisionInfo> revisions =
                steps.apply(new RevisionPlan(options.migrations().graph(), applied.ids()));
        RunChecks.check(options.migrations().graph(), direction, revisions, applied);
        if (options.singleTransaction()) {
            revisions.forEach(MigrationRun::checkTransactional);
        }
        boolean settled =
                new Squashed(options.migrations()).unsettled(logged.ids()).isEmpty();
        return new Planned(revisions, applied, settled);
    }

    /** What is taken back should undo what was done; what follows applied migrations builds on all of them. */
    private void compare(Planned planned) {
        ChangedMigrations changed = new ChangedMigrations(options.migrations(), planned.applied());
        List<Finding> findings = direction == Direction.UPGRADE
                ? changed.findings()
                : changed.of(planned.revisions().stream().map(RevisionInfo::id).collect(Collectors.toSet()));
        if (!findings.isEmpty() && options.checksums() == ChecksumPolicy.STRICT) {
            throw new ChangedMigrationsException(findings);
        }
        findings.forEach(options.listener()::changed);
    }

    /** Plans again, now under the lock: another run may have done the work while this one waited. */
    private List<AppliedStep> runPlanned(Session session) throws SQLException {
        history.create(session.connection());
        HistoryLog log = history.log(session.connection());
        Planned planned = plan(log);
        if (!planned.settled()) {
            new Squashed(options.migrations()).settle(session.connection(), history, log);
            log = history.log(session.connection());
            planned = plan(log);
        }
        AppliedRevisions applied = planned.applied();
        List<HistoryEntry> entries = log.entries();
        List<RevisionTask> tasks = planned.revisions().stream()
                .map(revision -> task(revision, applied, entries))
                .toList();
        tasks.forEach(JournalRefusals::checkTransactional);
        RunContext context = new RunContext(
                session, history, new LogEnd(log.end()), options.retry(), options.patience(), options.listener());
        if (tasks.isEmpty()) {
            return List.of();
        }
        KeptCheck.check(session, options.schema(), tasks, entries);
        try {
            return runAll(tasks, context);
        } catch (MigrationFailedException e) {
            throw entries.isEmpty() && e.isAlreadyThere() ? e.because("AG261", withoutHistory()) : e;
        }
    }

    private String withoutHistory() {
        return "The history in schema \"" + options.schema()
                + "\" is empty, but the schema is not. Record what is there"
                + " already: \"autogen stamp REVISION\" if these migrations were applied before, \"autogen baseline\" if"
                + " the schema is older than all migrations. Otherwise correct the migration.";
    }

    private List<AppliedStep> runAll(List<RevisionTask> tasks, RunContext context) throws SQLException {
        if (options.singleTransaction()) {
            return new TransactionalRun(context).run(tasks);
        }
        List<AppliedStep> done = new ArrayList<>();
        for (RevisionTask task : tasks) {
            done.addAll(runOf(task.revision(), context).run(List.of(task)));
        }
        return done;
    }

    private RevisionTask task(RevisionInfo revision, AppliedRevisions applied, List<HistoryEntry> log) {
        return new RevisionTask(
                options.migrations(),
                revision,
                direction,
                applied.unfinished()
                        .filter(entry -> entry.revision().equals(revision.id()))
                        .map(entry -> EarlierRun.last(log, revision.id())));
    }

    private static RevisionRun runOf(RevisionInfo revision, RunContext context) {
        return revision.transactional() ? new TransactionalRun(context) : new JournalledRun(context);
    }

    private static void checkTransactional(RevisionInfo revision) {
        if (!revision.transactional()) {
            throw new AutogenException(
                    "AG233",
                    "Revision " + revision
                            + " is transactional = false: its steps commit one by one, so it cannot run "
                            + "in a single transaction. Run without --single-transaction, or first up to the revision "
                            + "before it.");
        }
    }
}
