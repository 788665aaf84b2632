package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Writes each step of a run to the log, and keeps what was applied. */
final class MigrationLog implements MigrationListener {

    private static final Log LOG = LogFactory.getLog("dev.autogen");

    private final Map<String, List<AppliedStep>> steps = new ConcurrentHashMap<>();
    private volatile String database = "";

    /** The next steps are those of this database. */
    void begin(String name) {
        database = name;
        steps.put(name, new ArrayList<>());
    }

    List<AppliedStep> stepsOf(String name) {
        return List.copyOf(steps.getOrDefault(name, List.of()));
    }

    @Override
    public void started(RevisionInfo revision, Direction direction) {
        LOG.info("autogen: " + direction.name().toLowerCase(Locale.ROOT) + " " + revision.id() + " ("
                + revision.message() + ") in database \"" + database + "\"");
    }

    @Override
    public void finished(AppliedStep step) {
        steps.computeIfAbsent(database, name -> new ArrayList<>()).add(step);
        LOG.info("autogen: " + step.revision().id() + " took " + step.duration().toMillis() + " ms");
    }

    @Override
    public void changed(Finding finding) {
        LOG.warn("autogen: revision " + finding.revision() + " " + finding.what() + ". " + finding.wayOut());
    }

    @Override
    public void waitingForRun(String holder) {
        LOG.info("autogen: database \"" + database + "\" is being migrated by " + holder + "; waiting");
    }

    @Override
    public void backfilling(RevisionInfo revision, BackfillProgress progress) {
        LOG.debug("autogen: " + revision.id() + " " + progress);
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        LOG.warn("autogen: a table that " + revision.id() + " changes is locked; attempt " + attempt + " in "
                + pause.toMillis() + " ms");
    }
}
