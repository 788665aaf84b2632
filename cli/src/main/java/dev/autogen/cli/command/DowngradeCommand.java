package dev.autogen.cli.command;

import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.command.DowngradeVerb;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.internal.script.Scripts;
import java.sql.SQLException;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code autogen downgrade}: takes migrations back. */
@Command(name = "downgrade", sortOptions = false, description = "Revert the migrations after a revision.")
public final class DowngradeCommand extends ScriptedVerb {

    @Parameters(paramLabel = "REVISION", arity = "1", description = "The target: -1, base, an id or a prefix of it ...")
    private String target = "";

    public DowngradeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws SQLException {
        // Since -1 is a revision, picocli hands over every word with a dash that is no option.
        if (target.startsWith("-") && !target.matches("-\\d+(:.*)?")) {
            throw new UsageException(
                    "AG101", "unknown option: '" + target + "'. Type \"autogen downgrade --help\" for the options.");
        }
        return super.call();
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        return new DowngradeVerb(workspace.readied(apply()::configure)).run(target);
    }

    @Override
    boolean isRange() {
        return target.contains(":");
    }

    @Override
    String script(Scripts scripts) {
        return scripts.downgrade(target);
    }

    @Override
    String script(Scripts scripts, Set<String> applied) {
        return scripts.downgrade(applied, target);
    }
}
