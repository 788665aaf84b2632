package dev.autogen.cli.command;

import dev.autogen.cli.options.BackupOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.command.UpgradeVerb;
import dev.autogen.runtime.internal.backup.Backup;
import dev.autogen.runtime.internal.script.Scripts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code autogen upgrade}: applies migrations. */
@Command(
        name = "upgrade",
        sortOptions = false,
        description = "Apply all pending migrations, or those up to a revision.")
public final class UpgradeCommand extends ScriptedVerb {

    @Parameters(
            paramLabel = "REVISION",
            defaultValue = "heads",
            arity = "0..1",
            description = "The target: head, an id or a prefix of it, +2 ... (default: heads).")
    private String target = "heads";

    @Mixin
    private final BackupOptions saving = new BackupOptions();

    public UpgradeCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        Optional<Backup> backup = saving.backup(session().directory(), project().database());
        UpgradeVerb verb = new UpgradeVerb(workspace.readied(apply()::configure));
        if (backup.isEmpty()) {
            return verb.run(target);
        }
        int server = workspace.database().version().major();
        return verb.run(target, () -> {
            Path file = backup.get()
                    .run(
                            project().database().address().orElseThrow(),
                            server,
                            session().environment());
            session().console().note(UpgradeVerb.saved(Path.of(session().relative(file))));
            return file;
        });
    }

    @Override
    boolean isRange() {
        return target.contains(":");
    }

    @Override
    String script(Scripts scripts) {
        return scripts.upgrade(target);
    }

    @Override
    String script(Scripts scripts, Set<String> applied) {
        return scripts.upgrade(applied, target);
    }
}
