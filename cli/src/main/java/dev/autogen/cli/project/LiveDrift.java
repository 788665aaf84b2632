package dev.autogen.cli.project;

import dev.autogen.cli.session.Build;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.drift.AppliedMigrations;
import dev.autogen.generator.drift.Drift;
import dev.autogen.generator.drift.DriftSearch;
import dev.autogen.runtime.AutogenException;
import java.sql.SQLException;
import java.util.Locale;

/** The drift of a project's database, found with a scratch database on its own server or on the embedded one. */
public final class LiveDrift {

    private LiveDrift() {}

    /**
     * Finds it.
     *
     * @throws AutogenException AG530 if a revision stopped on its way, AG531 if the migrations do not run, AG532 if there is
     *     no place for a scratch database
     */
    public static Drift of(Workspace workspace, Session session) throws SQLException {
        Standing standing = workspace.standing();
        standing.migrator().current(standing.applied());
        standing.applied().unfinished().ifPresent(entry -> {
            throw new AutogenException(
                    "AG530",
                    "revision \"" + entry.revision()
                            + "\" was interrupted, so the expected state of the database is unknown."
                            + " Finish it first: autogen "
                            + entry.action().name().toLowerCase(Locale.ROOT) + ".");
        });
        DriftSearch search = new DriftSearch(
                workspace.database(),
                workspace.targetSchema(),
                new AppliedMigrations(standing.migrations(), standing.applied()));
        try {
            return search.in(workspace.database());
        } catch (DriftSearch.ScratchRefused refused) {
            return inEmbedded(workspace, session, search, refused);
        }
    }

    private static Drift inEmbedded(
            Workspace workspace, Session session, DriftSearch search, DriftSearch.ScratchRefused refused)
            throws SQLException {
        int major = workspace.database().version().major();
        if (workspace.database().disposable() || major != Build.read().postgresMajor()) {
            throw new AutogenException(
                    "AG532",
                    "could not create a scratch database to run the migrations in: " + refused.getMessage()
                            + ". The embedded PostgreSQL is version "
                            + Build.read().postgresMajor() + ", the server is version " + major
                            + ". Allow the user to create databases (ALTER ROLE ... CREATEDB), or connect to a server that"
                            + " accepts changes.",
                    refused);
        }
        session.console()
                .note("could not create a scratch database on that server (" + refused.getMessage()
                        + "): using the embedded one");
        try (ProjectDatabase embedded = workspace.openEmbedded()) {
            return search.in(embedded);
        } catch (DriftSearch.ScratchRefused again) {
            throw new AutogenException(
                    "AG532", "could not create a scratch database: " + again.getMessage() + ".", again);
        }
    }
}
