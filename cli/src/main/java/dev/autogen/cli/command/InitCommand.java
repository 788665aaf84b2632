package dev.autogen.cli.command;

import dev.autogen.cli.init.ProjectSetup;
import dev.autogen.cli.init.Template;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.session.Session;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code autogen init}: makes a directory a project of autogen. */
@Command(
        name = "init",
        sortOptions = false,
        description = "Write autogen.properties and a folder for migrations, based on the build file of the project.")
public final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The project directory, created if missing (default: the current directory).")
    private String directory = "";

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "The project layout: maven, gradle or plain (default: from the build file).")
    private Optional<Template> template = Optional.empty();

    @Option(names = "--no-build", description = "Do not run Maven. Use the classes that are compiled already.")
    private boolean noBuild;

    @Option(names = "--plugin", description = "Add autogen's Maven plugin and runtime to the pom.xml.")
    private boolean plugin;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ProjectSetup(session.directory().resolve(directory), session)
                .run(template, !noBuild, plugin)
                .report()
                .print(session.console(), output.json());
    }
}
