package dev.autogen.runtime.apply;

import java.sql.SQLException;

/** Carries out one revision, with its rows in the history. */
interface RevisionRun {

    AppliedStep run(RevisionTask task) throws SQLException;
}
