package dev.autogen.cli.command;

import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.command.StampVerb;
import dev.autogen.runtime.internal.script.Scripts;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code autogen stamp}: says where a database is. */
@Command(name = "stamp", sortOptions = false, description = "Record revisions as applied without running them.")
public final class StampCommand extends ScriptedVerb {

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "The revisions: head, base, an id ... One for each branch.")
    private List<String> targets = List.of();

    @Option(
            names = "--purge",
            description = "Remove all other revisions from the history first, unknown ones included.")
    private boolean purge;

    public StampCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws SQLException {
        if (purge && sql()) {
            throw new UsageException("AG101", StampVerb.PURGE_NEEDS_A_DATABASE);
        }
        return super.call();
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        return new StampVerb(workspace.readied(apply()::configure)).run(targets, purge);
    }

    @Override
    boolean isRange() {
        return targets.stream().anyMatch(target -> target.contains(":"));
    }

    @Override
    String script(Scripts scripts) {
        return scripts.stamp(targets);
    }

    @Override
    String script(Scripts scripts, Set<String> applied) {
        return scripts.stamp(applied, targets);
    }
}
