package dev.autogen.runtime.command;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.connection.UrlDataSource;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The verbs of the runtime jar as picocli knows them. */
@Command(name = "autogen", description = "Applies the migrations on the class path.", mixinStandardHelpOptions = true)
final class RuntimeCommands {

    @Option(
            names = "--url",
            required = true,
            scope = ScopeType.INHERIT,
            defaultValue = "${env:AUTOGEN_URL}",
            description = "jdbc:postgresql://host/database")
    private String url = "";

    @Option(names = "--user", scope = ScopeType.INHERIT, defaultValue = "${env:AUTOGEN_USER}")
    private Optional<String> user = Optional.empty();

    @Option(names = "--password", scope = ScopeType.INHERIT, defaultValue = "${env:AUTOGEN_PASSWORD}")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--migrations-package",
            required = true,
            scope = ScopeType.INHERIT,
            defaultValue = "${env:AUTOGEN_MIGRATIONS_PACKAGE}",
            description = "the package of the migrations")
    private String migrationsPackage = "";

    @Option(names = "--target-schema", scope = ScopeType.INHERIT, defaultValue = "public")
    private String schema = "public";

    @Command(description = "Applies what is missing up to a revision.")
    int upgrade(@Parameters(defaultValue = "head") String revision) {
        return print(new UpgradeVerb(migrator()).run(revision));
    }

    @Command(description = "Takes back what follows a revision.")
    int downgrade(@Parameters String revision) {
        return print(new DowngradeVerb(migrator()).run(revision));
    }

    @Command(description = "Shows where the database is.")
    int current() {
        CurrentVerb.Result result = new CurrentVerb(migrator()).run();
        result.revisions().forEach(r -> System.out.println(r + (result.isAtHead() ? " (head)" : "")));
        return 0;
    }

    @Command(description = "Lists the revisions, the latest first.")
    int history(@Parameters(arity = "0..1") Optional<String> range) {
        for (HistoryVerb.Line line : new HistoryVerb(migrator()).run(range)) {
            System.out.println((line.isCurrent() ? "> " : line.applied().isPresent() ? "* " : "  ") + line.revision());
        }
        return 0;
    }

    private Migrator migrator() {
        ClassLoader loader = RuntimeCommands.class.getClassLoader();
        return Migrator.builder(new UrlDataSource(url, user, password))
                .migrations(Migrations.find(loader, migrationsPackage.split("\\s*,\\s*")))
                .schema(schema)
                .build();
    }

    private static int print(RunResult result) {
        result.steps()
                .forEach(s -> System.out.println(
                        s.direction().name().toLowerCase(java.util.Locale.ROOT) + " " + s.revision()));
        List<RevisionInfo> current = result.current();
        System.out.println("now at " + (current.isEmpty() ? "base" : current));
        return 0;
    }

    /** Prints an error of ours as its message, and lets anything else be seen as it is. */
    static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof AutogenException known) {
            command.getErr().println(known.code() + " " + known.getMessage());
            return known.exitCode();
        }
        throw e;
    }
}
