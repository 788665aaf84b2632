package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.report.AppliedStep;
import java.sql.SQLException;
import java.util.List;

/** Carries out revisions, with their rows in the history. */
public interface RevisionRun {

    List<AppliedStep> run(List<RevisionTask> tasks) throws SQLException;
}
