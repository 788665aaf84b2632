package dev.autogen.cli.project;

import dev.autogen.cli.application.ApplicationSetting;
import dev.autogen.cli.embedded.ProjectLock;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.command.RunProgress;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import dev.autogen.runtime.revision.Migrations;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A database and the migrations for it. */
public final class Workspace implements AutoCloseable {

    private static final String SCHEMA = "hibernate.default_schema";

    private final ProjectDatabase database;
    private final ProjectMigrations found;
    private final Session session;
    private final String targetSchema;
    private final Optional<ProjectLock> lock;

    private Workspace(
            ProjectDatabase database,
            ProjectMigrations found,
            Session session,
            String targetSchema,
            Optional<ProjectLock> lock) {
        this.database = database;
        this.found = found;
        this.session = session;
        this.targetSchema = targetSchema;
        this.lock = lock;
    }

    /** Opens both to look or to apply; the embedded server starts while the migrations are found. */
    public static Workspace open(ProjectOptions options, Session session) {
        Optional<DatabaseUrl> address = options.database().address();
        return address.isPresent()
                ? open(ProjectDatabase.of(address.get(), options.database().role()), options, session, Optional.empty())
                : open(ProjectDatabase.embedded(lock(session), session), options, session, Optional.empty());
    }

    /** Opens both to write a migration, which two runs must not do at once: each would follow the same head. */
    public static Workspace openToWrite(ProjectOptions options, Session session) {
        Optional<DatabaseUrl> address = options.database().address();
        ProjectLock lock = lock(session);
        return address.isPresent()
                ? open(
                        ProjectDatabase.of(address.get(), options.database().role()),
                        options,
                        session,
                        Optional.of(lock))
                : open(ProjectDatabase.embedded(lock, session), options, session, Optional.empty());
    }

    private static Workspace open(
            ProjectDatabase database, ProjectOptions options, Session session, Optional<ProjectLock> lock) {
        String targetSchema = targetSchema(session);
        try {
            return new Workspace(database, ProjectMigrations.find(options, session), session, targetSchema, lock);
        } catch (RuntimeException e) {
            database.close();
            lock.ifPresent(ProjectLock::close);
            throw e;
        }
    }

    /** Returns the schema of a project whose name is left out. */
    public static String targetSchema(Session session) {
        return Optional.ofNullable(session.project().hibernate().get(SCHEMA))
                .or(() -> session.application()
                        .unit()
                        .flatMap(unit -> Optional.ofNullable(unit.settings().get(SCHEMA)))
                        .map(ApplicationSetting::text))
                .orElse("public");
    }

    /** Takes the lock under which migrations are written, for a verb that needs no database. */
    public static ProjectLock lock(Session session) {
        return ProjectLock.acquire(session.project().stateDirectory(), session.console()::note);
    }

    /** Returns the database. */
    public ProjectDatabase database() {
        return database;
    }

    /** Starts the embedded server beside the database, for scratch databases; it is the caller's to close. */
    public ProjectDatabase openEmbedded() {
        return ProjectDatabase.embedded(lock(session), session);
    }

    /** Returns the migrations. */
    public Migrations migrations() {
        return found.migrations();
    }

    /** Returns the schema whose name is left out. */
    public String targetSchema() {
        return targetSchema;
    }

    /** Returns what moves the database, told how. */
    public Migrator migrator(UnaryOperator<MigratorBuilder> how) {
        return how.apply(Migrator.builder(database.dataSource())
                        .migrations(migrations())
                        .schema(targetSchema)
                        .listener(new RunProgress(session.console())))
                .build();
    }

    /** Returns what moves the database, told how, where only an embedded one has to be looked at beforehand. */
    public Migrator readied(UnaryOperator<MigratorBuilder> how) throws SQLException {
        return database.disposable() ? standing(how).migrator() : migrator(how);
    }

    /** Returns where the database stands; an embedded one with another history has been made anew before. */
    public Standing standing() throws SQLException {
        return standing(builder -> builder);
    }

    /** Returns where it stands, and what moves it, told how. */
    public Standing standing(UnaryOperator<MigratorBuilder> how) throws SQLException {
        Migrator migrator = migrator(how);
        Standing standing = new Standing(migrator, migrations(), migrator.applied());
        if (database.disposable()) {
            Optional<String> reason = new Kinship(found, session.project().stateDirectory()).broken(standing.applied());
            if (reason.isPresent()) {
                session.console().note(reason.get() + ": created a new embedded database from base");
                database.recreate();
                return standing.asked();
            }
        }
        return standing;
    }

    /**
     * Returns where the database stands, with all migrations applied: the embedded one is brought there.
     *
     * @throws AutogenException AG112 if a database of somebody else's is not there; AG230 if it is elsewhere, where the next
     *     migration would follow one that is not among them
     */
    public Standing standingAtHead() throws SQLException {
        Standing standing = standing();
        standing.checkKnown();
        int pending = standing.pending().size();
        if (pending == 0) {
            return standing;
        }
        if (!database.disposable()) {
            throw new AutogenException(
                    "AG112",
                    "the database is not at head: " + pending + (pending == 1 ? " migration is" : " migrations are")
                            + " pending, and a new one must follow them. Apply them first: autogen upgrade. Or write one by"
                            + " hand: autogen revision --empty -m \"...\".");
        }
        int applied = standing.migrator().upgrade("heads").size();
        session.console().note("upgraded the embedded database to head: " + applied + " applied");
        return standing.asked();
    }

    @Override
    public void close() {
        database.close();
        lock.ifPresent(ProjectLock::close);
    }
}
