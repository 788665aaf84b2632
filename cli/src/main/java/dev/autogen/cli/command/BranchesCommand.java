package dev.autogen.cli.command;

import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.BranchesVerb;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.revision.Migrations;
import picocli.CommandLine.Command;

/** {@code autogen branches}: the revisions that several others follow. */
@Command(name = "branches", sortOptions = false, description = "List the revisions that have several children.")
public final class BranchesCommand extends GraphVerb {

    public BranchesCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Migrations migrations) {
        return new BranchesVerb(migrations).run();
    }
}
