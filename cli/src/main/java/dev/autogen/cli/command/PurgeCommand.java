package dev.autogen.cli.command;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.PurgeVerb;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen purge}: drops for good what migrations kept instead of dropping it. */
@Command(
        name = "purge",
        sortOptions = false,
        description = "Drop for good what --keep-dropped has kept for long enough.")
public final class PurgeCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            description = "Drop what has been kept for this many days since its upgrade (default: 30).")
    private int days = PurgeVerb.DAYS;

    @Option(names = "--dry-run", description = "List what would be dropped without dropping it.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask for confirmation.")
    private boolean yes;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public PurgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        PurgeVerb.Consent consent =
                dryRun ? PurgeVerb.Consent.DRY_RUN : yes ? PurgeVerb.Consent.GIVEN : PurgeVerb.Consent.ASK;
        try (Workspace workspace = Workspace.open(project, session)) {
            return new PurgeVerb(workspace.readied(builder -> builder), days)
                    .run(
                            session.console(),
                            output.json(),
                            consent,
                            question -> session.prompt().canAsk()
                                    && !output.json()
                                    && session.prompt().confirm(question));
        }
    }
}
