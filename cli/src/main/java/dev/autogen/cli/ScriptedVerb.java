package dev.autogen.cli;

import dev.autogen.cli.options.ApplyOptions;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.project.Workspace;
import dev.autogen.runtime.apply.Scripts;
import java.sql.SQLException;
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

    @Option(names = "--sql", description = "Print the script for psql instead; a:b needs no database.")
    private boolean sql;

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

    private String script() throws SQLException {
        String schema = Workspace.targetSchema(session());
        if (isRange() || project().database().address().isEmpty()) {
            return script(new Scripts(
                    ProjectMigrations.find(project(), session()).migrations(), schema, apply.lockTimeout()));
        }
        try (Workspace workspace = Workspace.open(project(), session())) {
            Scripts scripts = new Scripts(workspace.migrations(), schema, apply.lockTimeout());
            return script(scripts, workspace.standing().applied().ids());
        }
    }
}
