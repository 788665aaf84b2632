package dev.autogen.generator.drift;

import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ScratchDatabase;
import dev.autogen.generator.proof.ScratchSource;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** The applied migrations, run once more in a scratch database. */
final class Replay {

    private final ScratchDatabase scratch;
    private final String targetSchema;

    Replay(ScratchDatabase scratch, String targetSchema) {
        this.scratch = scratch;
        this.targetSchema = targetSchema;
    }

    /**
     * Runs them.
     *
     * @throws AutogenException AG531 if one cannot run where there are no rows
     */
    void run(AppliedMigrations applied, Ownership owned) throws SQLException {
        makeSchemasOfOthers(owned);
        Migrator migrator = Migrator.builder(new ScratchSource(scratch))
                .migrations(applied.migrations())
                .schema(targetSchema)
                .build();
        for (String head : applied.heads()) {
            try {
                migrator.upgrade(head);
            } catch (AutogenException e) {
                throw new AutogenException(
                        "AG531",
                        "the migrations do not run in an empty scratch database, so their result is unknown. "
                                + e.getMessage()
                                + " Fix that migration so that it also runs without rows and without objects that no migration"
                                + " created.",
                        e);
            }
        }
    }

    private void makeSchemasOfOthers(Ownership owned) throws SQLException {
        Set<String> others = new TreeSet<>(AppliedMigrations.schemas(owned));
        others.removeAll(owned.schemas());
        others.remove(targetSchema);
        try (Connection connection = scratch.open();
                Statement statement = connection.createStatement()) {
            for (String schema : others) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(schema));
            }
        }
    }
}
