package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.RevisionInfo;
import dev.autogen.runtime.migration.RevisionPlan;
import dev.autogen.runtime.migration.RevisionSpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Brings a database to a revision and tells where it is.
 *
 * <pre>{@code
 * Migrations migrations = Migrations.find(loader, "tracker.migrations");
 * Migrator migrator = Migrator.builder(dataSource).migrations(migrations).build();
 * migrator.upgrade("head");
 * }</pre>
 *
 * <p>It keeps no connection between calls and is safe to share between threads.
 */
public final class Migrator {

    private final MigratorOptions options;
    private final HistoryTable history;

    Migrator(MigratorOptions options) {
        this.options = options;
        this.history = new HistoryTable(options.schema(), options.author());
    }

    /** Begins to build a migrator. */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource);
    }

    /** Applies what is missing up to a revision, {@code head} or {@code +1}, and returns what was done. */
    public List<AppliedStep> upgrade(String spec) {
        RevisionSpec target = RevisionSpec.parse(spec);
        return run(Direction.UPGRADE, plan -> plan.upgrade(target));
    }

    /** Takes back what follows a revision, {@code base} or {@code -1}, the latest first, and returns what was done. */
    public List<AppliedStep> downgrade(String spec) {
        RevisionSpec target = RevisionSpec.parse(spec);
        return run(Direction.DOWNGRADE, plan -> plan.downgrade(target));
    }

    /** Returns what {@link #upgrade} would apply now. */
    public List<RevisionInfo> planUpgrade(String spec) {
        return plan(applied()).upgrade(RevisionSpec.parse(spec));
    }

    /** Returns what {@link #downgrade} would take back now. */
    public List<RevisionInfo> planDowngrade(String spec) {
        return plan(applied()).downgrade(RevisionSpec.parse(spec));
    }

    /** Returns the revisions that are not applied, in order. */
    public List<RevisionInfo> pending() {
        return pending(applied());
    }

    /** Returns the revisions that are not among the applied ones, in order. */
    public List<RevisionInfo> pending(AppliedRevisions applied) {
        return options.migrations().graph().revisions().stream()
                .filter(revision -> !applied.ids().contains(revision.id()))
                .toList();
    }

    /**
     * Returns the applied revisions that no other applied one follows.
     *
     * @throws AutogenException if a revision is applied that is not among the migrations
     */
    public List<RevisionInfo> current() {
        return current(applied());
    }

    /** Returns those of the applied revisions that no other of them follows. */
    public List<RevisionInfo> current(AppliedRevisions applied) {
        checkKnown(applied);
        return options.migrations().graph().headsOf(applied.ids());
    }

    /** Returns the migrations. */
    public Migrations migrations() {
        return options.migrations();
    }

    /** Returns the log, from the first row to the last. */
    public List<HistoryEntry> history() {
        return inSession(session -> history.read(session.connection()));
    }

    /** Returns what the log says is applied. */
    public AppliedRevisions applied() {
        return AppliedRevisions.replay(history());
    }

    /** Returns the rows of applied revisions that are not among the migrations, as another branch checked out leaves them. */
    public List<HistoryEntry> unknown() {
        return unknown(applied());
    }

    /** Returns the applied revisions whose upgrade is not what was applied; it loads and runs each class for that. */
    public List<RevisionInfo> changed() {
        AppliedRevisions applied = applied();
        List<RevisionInfo> changed = new ArrayList<>();
        for (RevisionInfo revision : options.migrations().graph().inOrder(applied.ids())) {
            Optional<String> then =
                    Optional.ofNullable(applied.byRevision().get(revision.id())).flatMap(HistoryEntry::checksum);
            String now = Checksum.of(options.migrations().load(revision));
            if (then.filter(t -> Checksum.comparable(t, now) && !t.equals(now)).isPresent()) {
                changed.add(revision);
            }
        }
        return changed;
    }

    /**
     * What there is to do.
     *
     * @param revisions the revisions, in the order to run them
     * @param applied what was applied when that was found out
     */
    private record Planned(List<RevisionInfo> revisions, AppliedRevisions applied) {}

    private List<AppliedStep> run(Direction direction, Function<RevisionPlan, List<RevisionInfo>> steps) {
        return inSession(session -> {
            if (plan(session, direction, steps).revisions().isEmpty()) {
                return List.of();
            }
            Preflight.check(session.connection(), options.schema());
            session.prepare();
            return runLocked(session, direction, steps);
        });
    }

    /** Plans again under the lock: another run may have done the work while this one waited. */
    @SuppressWarnings("try")
    private List<AppliedStep> runLocked(
            Session session, Direction direction, Function<RevisionPlan, List<RevisionInfo>> steps)
            throws SQLException {
        try (MigrationLock lock =
                MigrationLock.take(session.connection(), options.schema(), options.lockWait(), options.listener())) {
            Planned planned = plan(session, direction, steps);
            history.create(session.connection());
            List<AppliedStep> done = new ArrayList<>();
            for (RevisionInfo revision : planned.revisions()) {
                done.add(runOne(session, direction, revision, planned.applied()));
            }
            return done;
        }
    }

    private Planned plan(Session session, Direction direction, Function<RevisionPlan, List<RevisionInfo>> steps)
            throws SQLException {
        AppliedRevisions applied = AppliedRevisions.replay(history.read(session.connection()));
        checkKnown(applied);
        List<RevisionInfo> revisions = steps.apply(plan(applied));
        RunChecks.check(direction, revisions, applied);
        return new Planned(revisions, applied);
    }

    private AppliedStep runOne(Session session, Direction direction, RevisionInfo revision, AppliedRevisions applied)
            throws SQLException {
        options.listener().started(revision, direction);
        Optional<Integer> doneSteps = applied.unfinished()
                .filter(entry -> entry.revision().equals(revision.id()))
                .map(entry -> entry.step().orElse(0));
        RevisionTask task = new RevisionTask(options.migrations(), revision, direction, doneSteps);
        AppliedStep step = runOf(revision, session).run(task);
        options.listener().finished(step);
        return step;
    }

    private RevisionRun runOf(RevisionInfo revision, Session session) {
        return revision.transactional()
                ? new TransactionalRun(session, history, options.retry(), options.listener())
                : new JournalledRun(session, history, options.retry(), options.listener());
    }

    private RevisionPlan plan(AppliedRevisions applied) {
        return new RevisionPlan(options.migrations().graph(), applied.ids());
    }

    private List<HistoryEntry> unknown(AppliedRevisions applied) {
        return applied.byRevision().values().stream()
                .filter(entry ->
                        options.migrations().graph().find(entry.revision()).isEmpty())
                .toList();
    }

    private void checkKnown(AppliedRevisions applied) {
        unknown(applied).stream().findFirst().ifPresent(entry -> {
            throw new AutogenException(
                    "AG230",
                    "Revision \"" + entry.revision() + "\" (" + entry.message()
                            + ") is applied, but there is no migration "
                            + "of that id in \"" + options.migrations().packageName()
                            + "\". Check out the branch that has "
                            + "it and downgrade there, or bring its file here.");
        });
    }

    @FunctionalInterface
    private interface InSession<T> {
        T run(Session session) throws SQLException;
    }

    private <T> T inSession(InSession<T> work) {
        try (Session session = new Session(options.dataSource(), options.schema())) {
            return work.run(session);
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }

    /** Returns how long a statement waits for a lock before the revision is rolled back and tried again. */
    public Duration lockTimeout() {
        return options.retry().lockTimeout();
    }
}
