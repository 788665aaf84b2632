package dev.autogen.cli;

import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen serve}: lets other programs use the embedded database, at head. */
@Command(
        name = "serve",
        sortOptions = false,
        description = "Upgrade the embedded database to head, print its URL, and keep it running until standard input"
                + " ends. Other commands of the project wait for it.")
final class ServeCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @SuppressWarnings("UnusedVariable") // for picocli alone
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        try (Workspace workspace = Workspace.open(project, session)) {
            DatabaseUrl address = workspace
                    .database()
                    .embeddedAddress()
                    .orElseThrow(() -> new UsageException(
                            "AG603",
                            "autogen serve starts the embedded database, but a URL is set, and that database runs already."
                                    + " Remove the URL."));
            workspace.standingAtHead();
            new Report()
                    .line("url " + address.jdbc())
                    .line("user " + address.user().orElse(""))
                    .line("password " + address.password().orElse(""))
                    .print(session.console(), false);
            waitForEnd(System.in);
            return 0;
        }
    }

    private static void waitForEnd(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
