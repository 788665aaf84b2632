package dev.autogen.spring;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What happens to one database when the application starts. */
final class DatabaseStart {

    private static final Log LOG = LogFactory.getLog("dev.autogen");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int REMINDER = 20;

    private final AutogenDatabase database;
    private final Migrator migrator;

    DatabaseStart(AutogenDatabase database) {
        this.database = database;
        this.migrator = database.migrator();
    }

    List<AppliedStep> run() {
        return switch (database.mode()) {
            case OFF -> List.of();
            case UPGRADE -> upgrade();
            case VERIFY -> verify();
            case WAIT -> await();
        };
    }

    private List<AppliedStep> upgrade() {
        List<AppliedStep> steps = migrator.upgrade(database.target());
        LOG.info(
                steps.isEmpty()
                        ? "autogen: database \"" + database.name() + "\" is at " + at()
                        : "autogen: database \"" + database.name() + "\" is at " + at() + ", applied " + steps.size()
                                + (steps.size() == 1 ? " revision" : " revisions"));
        return steps;
    }

    private List<AppliedStep> verify() {
        AppliedRevisions applied = migrator.applied();
        List<RevisionInfo> pending = migrator.pending(applied);
        if (!pending.isEmpty()) {
            throw new AutogenException(
                    "AG621",
                    "The application does not start: database \"" + database.name() + "\" lacks " + names(pending)
                            + ", and autogen.mode is verify. Run \"autogen upgrade\", or set autogen.mode to upgrade or"
                            + " wait.");
        }
        List<Finding> findings = migrator.validate();
        if (!findings.isEmpty()) {
            throw new AutogenException(
                    "AG622",
                    "The application does not start: the migrations and database \"" + database.name()
                            + "\" disagree, and autogen.mode is verify: "
                            + findings.stream()
                                    .map(f -> "revision \"" + f.revision() + "\" " + f.what())
                                    .collect(Collectors.joining("; "))
                            + ". " + findings.get(0).wayOut());
        }
        LOG.info("autogen: database \"" + database.name() + "\" is at " + at());
        return List.of();
    }

    private List<AppliedStep> await() {
        long deadline = System.nanoTime() + database.patience().toNanos();
        List<RevisionInfo> told = List.of();
        for (int i = 0; ; i++) {
            AppliedRevisions applied = migrator.applied();
            List<RevisionInfo> pending = migrator.pending(applied);
            if (pending.isEmpty() && applied.unfinished().isEmpty()) {
                LOG.info("autogen: database \"" + database.name() + "\" is at " + at());
                return List.of();
            }
            if (System.nanoTime() >= deadline) {
                throw new AutogenException(
                        "AG623",
                        "The application does not start: it has waited "
                                + database.patience().toSeconds()
                                + " s for " + names(pending) + " in database \"" + database.name() + "\", and "
                                + migrator.running()
                                        .map(by -> "they are being applied by " + by)
                                        .orElse("no run is going on")
                                + ". Run \"autogen upgrade\", or raise autogen.wait-timeout.");
            }
            if (!pending.equals(told) || i % REMINDER == 0) {
                LOG.info("autogen: database \"" + database.name() + "\" waits for " + names(pending) + "; "
                        + migrator.running().map(by -> "being applied by " + by).orElse("no run is going on"));
                told = pending;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException(
                    "AG626", "Interrupted while waiting for migrations. Start the application again.", e);
        }
    }

    private String at() {
        List<RevisionInfo> current =
                migrator.migrations().graph().headsOf(migrator.applied().ids());
        return current.isEmpty() ? "base" : names(current);
    }

    private static String names(List<RevisionInfo> revisions) {
        int most = 5;
        String shown = revisions.stream()
                .limit(most)
                .map(r -> r.id() + " (" + r.message() + ")")
                .collect(Collectors.joining(", "));
        return shown + (revisions.size() > most ? " and " + (revisions.size() - most) + " more" : "");
    }
}
