package dev.autogen.generator.push;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.own.Dependants;
import dev.autogen.generator.own.ForeignNames;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.LockShare;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.server.DistributedTables;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One run that makes a development database what the model asks for. */
public final class Push {

    /** PostgreSQL lets nobody use a new enum value in the transaction that adds it. */
    private static final String UNCOMMITTED_ENUM_VALUE = "55P04";

    private final Server server;
    private final String targetSchema;
    private final PushedObjects pushed;

    /** Makes a run for a database. */
    public Push(Server server, String targetSchema) {
        this.server = server;
        this.targetSchema = targetSchema;
        this.pushed = new PushedObjects(targetSchema);
    }

    /** Returns what earlier runs made there. */
    public Ownership owned() throws SQLException {
        try (Connection connection = server.open()) {
            return pushed.read(connection);
        }
    }

    /**
     * Returns what would be lost, after a look at whether anything stands in the way.
     *
     * @throws dev.autogen.runtime.AutogenException AG506 if objects of others stand on what is to change
     */
    public List<DataLoss> losses(Comparison comparison) throws SQLException {
        Dependants.refuse(comparison.upgrade(), comparison.catalog(), comparison.current(), comparison.leftAlone());
        ForeignNames.refuse(comparison.upgrade(), comparison.catalog(), comparison.current());
        try (Connection connection = server.open()) {
            SessionSettings.pin(connection, targetSchema);
            DistributedTables.refuse(connection, comparison.upgrade());
            return DataLoss.of(comparison.upgrade(), connection);
        }
    }

    /**
     * Changes the database, in one transaction unless PostgreSQL has none for it.
     *
     * @throws MigrationFailedException if PostgreSQL refuses; then nothing is changed
     */
    public void run(Comparison comparison) throws SQLException {
        List<Operation> operations = comparison.upgrade();
        try (Connection connection = server.open()) {
            SessionSettings.pin(connection, targetSchema);
            Ownership owned = pushed.read(connection).after(operations);
            boolean together = LockShare.fits(operations, connection);
            try {
                run(connection, operations, owned, together);
            } catch (MigrationFailedException e) {
                if (!together || !UNCOMMITTED_ENUM_VALUE.equals(e.failure().getSQLState())) {
                    throw e;
                }
                run(connection, operations, owned, false);
            }
        }
    }

    private void run(Connection connection, List<Operation> operations, Ownership owned, boolean together)
            throws SQLException {
        connection.setAutoCommit(!together);
        boolean done = false;
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET lock_timeout = '5s'");
            }
            DatabaseTarget target = new DatabaseTarget(connection);
            operations.forEach(target::apply);
            target.flush();
            pushed.write(owned, connection);
            done = true;
        } finally {
            if (together) {
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
