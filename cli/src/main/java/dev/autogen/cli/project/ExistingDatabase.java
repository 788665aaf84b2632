package dev.autogen.cli.project;

import dev.autogen.cli.options.DatabaseOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import java.nio.file.Path;
import java.util.List;

/** A database that is older than its migrations. */
public final class ExistingDatabase {

    private final Workspace workspace;
    private final ProjectOptions options;
    private final Session session;

    /** Makes it of the database of a workspace. */
    public ExistingDatabase(Workspace workspace, ProjectOptions options, Session session) {
        this.workspace = workspace;
        this.options = options;
        this.session = session;
    }

    /**
     * Refuses the embedded database, which holds what migrations made and nothing else.
     *
     * @throws UsageException AG131 if no address is given
     */
    public static void checkNamed(DatabaseOptions options) {
        if (options.address().isEmpty()) {
            throw new UsageException(
                    "AG131",
                    "no database is configured. The embedded one starts empty and stops with the command. Use --url, or set AUTOGEN_URL.");
        }
    }

    /**
     * Refuses a project or a database that has a history.
     *
     * @throws AutogenException AG132 if there are migrations, AG133 if the database has a history
     */
    public void checkWithoutHistory() {
        Migrator migrator = workspace.migrator(builder -> builder);
        if (!migrator.applied().ids().isEmpty()) {
            throw new AutogenException(
                    "AG133",
                    "the database already has a history: " + migrator.applied().ids()
                            + ". A baseline starts one. To see what the database lacks: autogen check.");
        } else if (!workspace.migrations().graph().revisions().isEmpty()) {
            throw new AutogenException(
                    "AG132",
                    "the project already has migrations: "
                            + workspace.migrations().graph().heads()
                            + ". A baseline must be the first. If they describe this database, record them as applied: autogen stamp"
                            + " head.");
        }
    }

    /**
     * Refuses a database that migrations have made.
     *
     * @throws AutogenException AG135 if it has a history
     */
    public static void checkNoHistory(ProjectDatabase database, String targetSchema) {
        Migrator migrator =
                Migrator.builder(database.dataSource()).schema(targetSchema).build();
        if (!migrator.applied().ids().isEmpty()) {
            throw new AutogenException(
                    "AG135",
                    "the database has a history of migrations: "
                            + migrator.applied().ids()
                            + ". A push would bypass it. Write a migration (autogen -m), or push to a"
                            + " development database.");
        }
    }

    /** Marks a migration that has just been written as applied, or takes its files away. */
    public void stamp(String revision, List<Path> files) {
        boolean done = false;
        try {
            Migrations migrations = ProjectMigrations.find(options, session).migrations();
            Migrator.builder(workspace.database().dataSource())
                    .migrations(migrations)
                    .schema(workspace.targetSchema())
                    .build()
                    .stamp(List.of(revision));
            done = true;
        } finally {
            if (!done) {
                files.forEach(file -> file.toFile().delete());
            }
        }
    }
}
