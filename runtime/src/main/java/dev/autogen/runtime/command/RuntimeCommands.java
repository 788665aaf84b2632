package dev.autogen.runtime.command;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.internal.backup.Backup;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import dev.autogen.runtime.internal.connection.UrlDataSource;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.revision.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs of the runtime jar as picocli knows them. */
@Command(name = "migrations", description = "Apply the migrations in this jar.", synopsisSubcommandLabel = "VERB")
final class RuntimeCommands {

    private final Console console;
    private final RuntimeOptions options;
    private final OpenConnections connections;

    RuntimeCommands(Console console, RuntimeOptions options, OpenConnections connections) {
        this.connections = connections;
        this.console = console;
        this.options = options;
    }

    @Command(description = "Apply all pending migrations, or those up to a revision.")
    int upgrade(
            @Parameters(arity = "0..1", defaultValue = "heads", paramLabel = "REVISION") String revision,
            @Option(names = "--sql", description = "Print a script for psql instead of running it.") boolean sql,
            @Option(
                            names = "--backup",
                            paramLabel = "DIR",
                            defaultValue = "${env:AUTOGEN_BACKUP}",
                            description = "Back up the database to this directory first, with pg_dump.")
                    Optional<Path> directory,
            @Option(
                            names = "--backup-keep",
                            paramLabel = "N",
                            defaultValue = "${env:AUTOGEN_BACKUP_KEEP:-5}",
                            description = "How many backups to keep (default: 5).")
                    int keep,
            @Option(
                            names = "--pg-dump",
                            paramLabel = "FILE",
                            defaultValue = "${env:AUTOGEN_PG_DUMP}",
                            description = "The pg_dump to run.")
                    Optional<Path> program) {
        if (sql) {
            return script(revision, Scripts::upgrade, Scripts::upgrade);
        }
        UpgradeVerb verb = new UpgradeVerb(migrator());
        Optional<Backup> backup = directory.map(place -> new Backup(place, keep, program, options.role()));
        return print(backup.map(b -> verb.run(revision, () -> save(b))).orElseGet(() -> verb.run(revision)));
    }

    private Path save(Backup backup) {
        Path file = backup.run(url(), serverMajor(), System.getenv());
        console.note(UpgradeVerb.saved(file));
        return file;
    }

    private int serverMajor() {
        try (Connection connection = dataSource().getConnection()) {
            return ServerVersion.of(connection).major();
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }

    @Command(description = "Revert the migrations after a revision.")
    int downgrade(
            @Parameters(paramLabel = "REVISION") String revision,
            @Option(names = "--sql", description = "Print a script for psql instead of running it.") boolean sql) {
        return sql
                ? script(revision, Scripts::downgrade, Scripts::downgrade)
                : print(new DowngradeVerb(migrator()).run(revision));
    }

    @Command(description = "Record revisions as applied without running them.")
    int stamp(
            @Parameters(arity = "1..*", paramLabel = "REVISION") List<String> revisions,
            @Option(names = "--purge", description = "Remove all other revisions from the history first.")
                    boolean purge,
            @Option(names = "--sql", description = "Print a script for psql instead of running it.") boolean sql) {
        if (!sql) {
            return print(new StampVerb(migrator()).run(revisions, purge));
        } else if (purge) {
            throw new UsageException("AG101", StampVerb.PURGE_NEEDS_A_DATABASE);
        }
        boolean offline = options.url().isEmpty() || revisions.stream().anyMatch(r -> r.contains(":"));
        String script = offline
                ? scripts().stamp(revisions)
                : scripts().stamp(migrator().applied().ids(), revisions);
        console.line(script.stripTrailing());
        return 0;
    }

    @Command(description = "Show the revisions that the database is at.")
    int current(
            @Option(names = "--check-heads", description = "Exit with 3 if the database is not at all heads.")
                    boolean checkHeads) {
        Migrator migrator = migrator();
        return print(new CurrentVerb(migrator, migrator.applied()).run(checkHeads));
    }

    @Command(description = "List the revisions, newest first.")
    int history(
            @Parameters(arity = "0..1", paramLabel = "RANGE") Optional<String> range,
            @Option(names = {"-v", "--details"}) boolean details) {
        return print(new HistoryVerb(migrations(), applied()).run(range, details));
    }

    @Command(description = "Show the details of a revision.")
    int show(@Parameters(arity = "0..1", defaultValue = "head", paramLabel = "REVISION") String revision) {
        return print(new ShowVerb(migrations(), applied()).run(revision));
    }

    @Command(description = "List the revisions that have no children.")
    int heads() {
        return print(new HeadsVerb(migrations()).run());
    }

    @Command(description = "List the revisions that have several children.")
    int branches() {
        return print(new BranchesVerb(migrations()).run());
    }

    @Command(description = "Compare the applied revisions with the migrations in this jar.")
    int validate() {
        return print(new ValidateVerb(migrator()).run());
    }

    @Command(description = "Drop for good what --keep-dropped has kept for long enough.")
    int purge(
            @Option(
                            names = "--older-than",
                            paramLabel = "DAYS",
                            defaultValue = "${env:AUTOGEN_OLDER_THAN:-30}",
                            description = "Drop what has been kept for this many days (default: 30).")
                    int days,
            @Option(names = "--dry-run", description = "List what would be dropped without dropping it.")
                    boolean dryRun,
            @Option(names = "--yes", description = "Do not ask for confirmation.") boolean yes) {
        PurgeVerb.Consent consent =
                dryRun ? PurgeVerb.Consent.DRY_RUN : yes ? PurgeVerb.Consent.GIVEN : PurgeVerb.Consent.ASK;
        return new PurgeVerb(migrator(), days).run(console, options.json(), consent, RuntimeCommands::confirm);
    }

    private static boolean confirm(String question) {
        Optional<java.io.Console> terminal = Optional.ofNullable(System.console());
        return terminal.flatMap(t -> Optional.ofNullable(t.readLine("%s [y/N] ", question)))
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).matches("y|yes"))
                .isPresent();
    }

    @FunctionalInterface
    private interface FromRange {
        String print(Scripts scripts, String range);
    }

    @FunctionalInterface
    private interface FromState {
        String print(Scripts scripts, Set<String> applied, String revision);
    }

    /** A range, or no database: from where the range begins. Else from where the database is. */
    private int script(String revision, FromRange offline, FromState online) {
        String script = options.url().isEmpty() || revision.contains(":")
                ? offline.print(scripts(), revision)
                : online.print(scripts(), migrator().applied().ids(), revision);
        console.line(script.stripTrailing());
        return 0;
    }

    private int print(Report report) {
        return report.print(console, options.json());
    }

    private Set<String> applied() {
        return options.url().isEmpty() ? Set.of() : migrator().applied().ids();
    }

    private Migrations migrations() {
        return Migrations.find(
                RuntimeCommands.class.getClassLoader(),
                options.migrationsPackage().split("\\s*,\\s*"));
    }

    private Scripts scripts() {
        Scripts scripts = new Scripts(migrations(), options.schema(), options.lockTimeout())
                .concurrentLockTimeout(options.concurrentLockTimeout());
        return options.targetVersion().map(scripts::forServer).orElse(scripts);
    }

    private DatabaseUrl url() {
        DatabaseUrl url = DatabaseUrl.parse(options.url()
                .orElseThrow(() -> new UsageException(
                        "AG101", "no database is configured. Use --url, or set AUTOGEN_URL or DATABASE_URL.")));
        return new DatabaseUrl(
                url.jdbc(), options.user().or(url::user), options.password().or(url::password));
    }

    private UrlDataSource dataSource() {
        DatabaseUrl url = url();
        return new UrlDataSource(url.jdbc(), url.user(), url.password()).telling(connections::add);
    }

    private Migrator migrator() {
        MigratorBuilder builder = Migrator.builder(dataSource())
                .migrations(migrations())
                .schema(options.schema())
                .listener(new RunProgress(console))
                .lockTimeout(options.lockTimeout())
                .concurrentLockTimeout(options.concurrentLockTimeout())
                .checksums(options.checksums());
        options.role().ifPresent(builder::role);
        return options.singleTransaction() ? builder.singleTransaction().build() : builder.build();
    }
}
