package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.kept.KeptCatalog;
import dev.autogen.runtime.internal.kept.KeptObject;
import dev.autogen.runtime.internal.run.ChangedMigrations;
import dev.autogen.runtime.internal.run.MigrationRun;
import dev.autogen.runtime.internal.run.PurgeRun;
import dev.autogen.runtime.internal.run.StampRun;
import dev.autogen.runtime.internal.run.Validation;
import dev.autogen.runtime.internal.session.MigrationLock;
import dev.autogen.runtime.internal.session.MigratorOptions;
import dev.autogen.runtime.internal.session.Sessions;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionPlan;
import dev.autogen.runtime.revision.RevisionSpec;
import dev.autogen.runtime.revision.StampPlan;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Upgrades or downgrades a database to a revision and reads its state.
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

    /** Returns a builder for a migrator. */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource);
    }

    /** Applies all pending revisions up to a target such as {@code head} or {@code +1}, and returns the steps. */
    public List<AppliedStep> upgrade(String spec) {
        RevisionSpec target = RevisionSpec.parse(spec);
        return new MigrationRun(options, history, Direction.UPGRADE, plan -> plan.upgrade(target)).run();
    }

    /** Reverts all revisions after a target such as {@code base} or {@code -1}, newest first, and returns the steps. */
    public List<AppliedStep> downgrade(String spec) {
        RevisionSpec target = RevisionSpec.parse(spec);
        return new MigrationRun(options, history, Direction.DOWNGRADE, plan -> plan.downgrade(target)).run();
    }

    /**
     * Records the database as being at some revisions without running anything, and returns the recorded changes.
     *
     * @param specs the revisions: {@code head}, {@code base}, or one for each branch
     * @throws AutogenException if an applied revision has no migration
     */
    public StampPlan stamp(List<String> specs) {
        List<RevisionSpec> targets = parse(specs);
        return new StampRun(options, history, applied -> {
                    options.checkSound(applied);
                    options.checkKnown(applied);
                    return StampPlan.of(options.migrations().graph(), applied.ids(), targets);
                })
                .run();
    }

    /** Does the same as {@code stamp}, and removes all other applied revisions, unknown ones included. */
    public StampPlan stampPurging(List<String> specs) {
        List<RevisionSpec> targets = parse(specs);
        return new StampRun(
                        options,
                        history,
                        applied -> StampPlan.purging(options.migrations().graph(), applied.ids(), targets))
                .run();
    }

    private static List<RevisionSpec> parse(List<String> specs) {
        return specs.stream().map(RevisionSpec::parse).toList();
    }

    /** Returns the revisions that {@link #upgrade} would apply now. */
    public List<RevisionInfo> planUpgrade(String spec) {
        return plan(applied()).upgrade(RevisionSpec.parse(spec));
    }

    /** Returns the revisions that {@link #downgrade} would revert now. */
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
     * @throws AutogenException if an applied revision has no migration
     */
    public List<RevisionInfo> current() {
        return current(applied());
    }

    /** Returns the heads of the applied revisions. */
    public List<RevisionInfo> current(AppliedRevisions applied) {
        options.checkKnown(applied);
        return options.migrations().graph().headsOf(applied.ids());
    }

    /** Returns the kept objects: what applied migrations renamed instead of dropping, and what still exists. */
    public List<KeptObject> kept() {
        return new Sessions(options).open(session -> {
            session.prepare();
            return new KeptCatalog(session.connection(), options.schema())
                    .of(history.read(session.connection()), options.migrations().graph());
        });
    }

    /** Returns the kept objects that are at least this old, by the clock of the server. */
    public List<KeptObject> keptFor(Duration age) {
        List<KeptObject> kept = kept();
        OffsetDateTime now =
                new Sessions(options).open(session -> new KeptCatalog(session.connection(), options.schema()).now());
        return kept.stream().filter(object -> object.isOlderThan(age, now)).toList();
    }

    /**
     * Drops kept objects for good, all or none.
     *
     * @throws AutogenException AG277 if another object depends on one of them
     */
    public void purge(List<KeptObject> objects) {
        if (!objects.isEmpty()) {
            new PurgeRun(options, history).run(objects);
        }
    }

    /** Returns the migrations. */
    public Migrations migrations() {
        return options.migrations();
    }

    /** Returns the session that holds the migration lock, if a run is going on now. */
    public Optional<String> running() {
        return new Sessions(options).open(session -> MigrationLock.holder(session.connection(), options.schema()));
    }

    /** Returns the rows of the history, oldest first. */
    public List<HistoryEntry> history() {
        return new Sessions(options).open(session -> history.read(session.connection()));
    }

    /** Returns the applied revisions according to the history. */
    public AppliedRevisions applied() {
        return AppliedRevisions.replay(history()).in(options.migrations().graph());
    }

    /** Returns the rows of applied revisions without a migration, for example after a switch of branches. */
    public List<HistoryEntry> unknown() {
        return options.unknown(applied());
    }

    /**
     * Compares the applied revisions with the migrations and returns the differences.
     *
     * <p>It loads each applied migration and runs its upgrade without a database to compute its checksum.
     */
    public List<Finding> validate() {
        return new Validation(options.migrations(), applied()).findings();
    }

    /** Returns the applied migrations that were edited, as {@link #validate} does. */
    public List<Finding> changed(AppliedRevisions applied) {
        return new ChangedMigrations(options.migrations(), applied).findings();
    }

    private RevisionPlan plan(AppliedRevisions applied) {
        return new RevisionPlan(options.migrations().graph(), applied.ids());
    }

    /** Returns how long a statement waits for a lock before the revision is rolled back and tried again. */
    public Duration lockTimeout() {
        return options.retry().lockTimeout();
    }
}
