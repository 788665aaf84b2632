package dev.autogen.runtime.internal.script;

import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.SettlingStatements;
import dev.autogen.runtime.internal.run.RunChecks;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.report.Author;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionException;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionPlan;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import dev.autogen.runtime.revision.StampPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints what a run would do as an SQL script with its history rows, without a database.
 *
 * <p>Where a script begins is said in a range, {@code a:b}; what is applied in a database can be given as well. A
 * migration that reads the database cannot be printed and is refused by name.
 */
public final class Scripts {

    private final Migrations migrations;
    private final String schema;
    private final Duration lockTimeout;
    private final HistoryTable history;
    private final Optional<ServerVersion> server;
    private final Duration concurrentLockTimeout;

    /** Makes a printer of the migrations, for a target schema. */
    public Scripts(Migrations migrations, String schema, Duration lockTimeout) {
        this(migrations, schema, lockTimeout, LockRetry.CONCURRENT.lockTimeout(), Optional.empty());
    }

    private Scripts(
            Migrations migrations,
            String schema,
            Duration lockTimeout,
            Duration concurrentLockTimeout,
            Optional<ServerVersion> server) {
        this.migrations = migrations;
        this.schema = schema;
        this.lockTimeout = lockTimeout;
        this.history = new HistoryTable(schema, Author.ofThisProcess());
        this.concurrentLockTimeout = concurrentLockTimeout;
        this.server = server;
    }

    /** Returns a printer for servers of a version and later; what these do not know is refused, by the name of its revision. */
    public Scripts forServer(ServerVersion version) {
        return new Scripts(migrations, schema, lockTimeout, concurrentLockTimeout, Optional.of(version.supported()));
    }

    /** Returns a printer whose CONCURRENTLY forms and VALIDATE CONSTRAINT wait so long; 10 minutes otherwise. */
    public Scripts concurrentLockTimeout(Duration timeout) {
        return new Scripts(migrations, schema, lockTimeout, timeout, server);
    }

    private SqlScript begin() {
        return new SqlScript(schema, lockTimeout, concurrentLockTimeout, server);
    }

    /**
     * Prints an upgrade.
     *
     * @param range {@code a:b}, from a to b; {@code b} alone begins at base
     * @throws dev.autogen.runtime.AutogenException AG244 for a migration that reads
     */
    public String upgrade(String range) {
        Ends ends = Ends.of(range);
        return upgrade(start(ends.from().orElse("base")), ends.to().orElse("heads"));
    }

    /** Prints the upgrade of a database to which something is applied. */
    public String upgrade(Set<String> applied, String target) {
        List<RevisionInfo> steps = new RevisionPlan(migrations.graph(), applied).upgrade(RevisionSpec.parse(target));
        SqlScript script = begin();
        if (applied.isEmpty()) {
            script.blankLine().statement(history.createStatement());
        }
        return print(script, Direction.UPGRADE, steps);
    }

    /**
     * Prints a downgrade.
     *
     * @param range {@code b:a}, from b down to a
     */
    public String downgrade(String range) {
        Ends ends = Ends.of(range);
        String from = ends.from()
                .orElseThrow(() -> new RevisionException(
                        "AG234",
                        "The start of the downgrade is unknown without a database. Use a range from:to, such as "
                                + "\"autogen downgrade head:base --sql\"."));
        return downgrade(start(from), ends.to().orElse("base"));
    }

    /** Prints the downgrade of a database to which something is applied. */
    public String downgrade(Set<String> applied, String target) {
        List<RevisionInfo> steps = new RevisionPlan(migrations.graph(), applied).downgrade(RevisionSpec.parse(target));
        RunChecks.checkReversible(steps);
        return print(begin(), Direction.DOWNGRADE, steps);
    }

    /**
     * Prints marks.
     *
     * @param ranges {@code a:b}, from a to b; {@code b} alone begins at base
     */
    public String stamp(List<String> ranges) {
        List<Ends> ends = ranges.stream().map(Ends::of).toList();
        List<String> starts =
                ends.stream().map(e -> e.from().orElse("base")).distinct().toList();
        if (starts.size() > 1) {
            throw new RevisionException(
                    "AG234",
                    "The ranges start at different revisions: " + String.join(", ", starts)
                            + ". A database has one state, so all ranges must start at the same revision.");
        }
        List<String> targets = ends.stream().map(e -> e.to().orElse("heads")).toList();
        return stamp(start(starts.get(0)), targets);
    }

    /** Prints the marks for a database to which something is applied. */
    public String stamp(Set<String> applied, List<String> targets) {
        StampPlan plan = StampPlan.of(
                migrations.graph(),
                applied,
                targets.stream().map(RevisionSpec::parse).toList());
        SqlScript script = begin().blankLine();
        if (applied.isEmpty()) {
            script.statement(history.createStatement());
        }
        script.statement("BEGIN");
        for (RevisionInfo revision : migrations.graph().inOrder(Set.copyOf(plan.unstamp()))) {
            if (!revision.replaces().isEmpty()) {
                new SettlingStatements(history)
                        .of(revision, Checksum.of(migrations.load(revision)))
                        .forEach(script::statement);
            }
        }
        for (String id : plan.unstamp()) {
            String message =
                    migrations.graph().find(id).map(RevisionInfo::message).orElse("");
            script.statement(history.insertStatement(
                    id,
                    HistoryEntry.Action.UNSTAMP,
                    HistoryEntry.State.DONE,
                    Optional.empty(),
                    Optional.empty(),
                    message));
        }
        for (RevisionInfo revision : plan.stamp()) {
            Optional<String> checksum = Optional.of(Checksum.of(migrations.load(revision)));
            script.statement(history.insertStatement(
                    revision.id(),
                    HistoryEntry.Action.STAMP,
                    HistoryEntry.State.DONE,
                    Optional.empty(),
                    checksum,
                    revision.message()));
        }
        return script.statement("COMMIT").end();
    }

    private String print(SqlScript script, Direction direction, List<RevisionInfo> steps) {
        steps.forEach(revision ->
                new RevisionScript(script, history, direction, revision, server).print(migrations.load(revision)));
        return script.end();
    }

    /** Returns what is applied in a database that is at a revision. */
    private Set<String> start(String spec) {
        RevisionSpec parsed = RevisionSpec.parse(spec);
        if (parsed.isRelativeToCurrent()) {
            throw new RevisionException(
                    "AG234",
                    "\"" + spec
                            + "\" has no meaning without a database. Start the range at a revision or at base, or use "
                            + "--url without a range.");
        }
        return migrations
                .graph()
                .needed(new RevisionResolver(migrations.graph(), Set.of())
                        .resolve(parsed).stream().map(RevisionInfo::id).toList());
    }

    /** The two ends of a range, or the one end of what is none. */
    private record Ends(Optional<String> from, Optional<String> to) {

        static Ends of(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                return new Ends(Optional.empty(), Optional.of(text));
            }
            return new Ends(given(text.substring(0, colon)), given(text.substring(colon + 1)));
        }

        private static Optional<String> given(String text) {
            return Optional.of(text.strip()).filter(t -> !t.isEmpty());
        }
    }
}
