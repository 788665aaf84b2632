package dev.autogen.runtime.apply;

import java.sql.SQLException;
import java.util.List;

/** Carries out revisions, with their rows in the history. */
interface RevisionRun {

    List<AppliedStep> run(List<RevisionTask> tasks) throws SQLException;
}
