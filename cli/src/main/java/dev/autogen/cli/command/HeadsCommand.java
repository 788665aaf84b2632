package dev.autogen.cli.command;

import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.HeadsVerb;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.revision.Migrations;
import picocli.CommandLine.Command;

/** {@code autogen heads}: the revisions that no other follows. */
@Command(name = "heads", sortOptions = false, description = "List the revisions that have no children.")
public final class HeadsCommand extends GraphVerb {

    public HeadsCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Migrations migrations) {
        return new HeadsVerb(migrations).run();
    }
}
