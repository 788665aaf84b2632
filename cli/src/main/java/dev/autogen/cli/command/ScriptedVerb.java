package dev.autogen.cli.command;

import dev.autogen.cli.options.ApplyOptions;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.revision.Migrations;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A verb that changes the database, or prints the script that does.
 *
 * <p>A range is printed without a database; so is a single revision where no {@code --url} is set. Else the script begins
 * where the database is.
 */
abstract class ScriptedVerb extends DatabaseVerb {

    @Mixin
    private final ApplyOptions apply = new ApplyOptions();

    @Option(
            names = "--sql",
            description = "Print a script for psql instead of running it. A range a:b needs no database.")
    private boolean sql;

    @Option(
            names = "--target-version",
            paramLabel = "VERSION",
            description = "With --sql: the PostgreSQL version of the script, such as 16 (14 or newer).")
    private Optional<String> targetVersion = Optional.empty();

    ScriptedVerb(Session session) {
        super(session);
    }

    /** Tells whether where the script begins is said, or cannot be asked. */
    abstract boolean isRange();

    /** Prints the script of a range. */
    abstract String script(Scripts scripts);

    /** Prints the script for a database to which something is applied. */
    abstract String script(Scripts scripts, Set<String> applied);

    ApplyOptions apply() {
        return apply;
    }

    boolean sql() {
        return sql;
    }

    @Override
    public Integer call() throws SQLException {
        if (!sql) {
            return super.call();
        }
        session().console().line(script().stripTrailing());
        return 0;
    }

    private Scripts scripts(Migrations migrations, String schema) {
        Scripts scripts = new Scripts(migrations, schema, apply.lockTimeout())
                .concurrentLockTimeout(apply.concurrentLockTimeout());
        return targetVersion.map(ServerVersion::parse).map(scripts::forServer).orElse(scripts);
    }

    private String script() throws SQLException {
        String schema = Workspace.targetSchema(session());
        if (isRange() || project().database().address().isEmpty()) {
            return script(scripts(ProjectMigrations.find(project(), session()).migrations(), schema));
        }
        try (Workspace workspace = Workspace.open(project(), session())) {
            return script(
                    scripts(workspace.migrations(), schema),
                    workspace.standing().applied().ids());
        }
    }
}
