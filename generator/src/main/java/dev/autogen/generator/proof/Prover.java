package dev.autogen.generator.proof;

import dev.autogen.generator.Comparison;
import dev.autogen.generator.Server;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.DatabaseTarget;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.SearchPath;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Finds a place for a proof and runs it there: never on tables that hold somebody's rows.
 *
 * <p>On autogen's own server a small change is proven in a transaction that is rolled back; everything else in a scratch
 * database, built from the current schema and read back first.
 */
public final class Prover {

    private final Server server;
    private final CatalogScope scope;

    /** Makes a prover for a server. */
    public Prover(Server server, CatalogScope scope) {
        this.server = server;
        this.scope = scope;
    }

    /**
     * Proves a migration on a copy of the schema.
     *
     * @param migration the migration, compiled
     * @param comparison the difference it was written for
     * @throws AutogenException AG520 or AG521 if the migration fails
     */
    public ProofResult prove(Migration migration, Comparison comparison) throws SQLException {
        try (Connection live = server.open()) {
            boolean small = LockShare.fits(comparison.upgrade(), live);
            if (small && server.disposable()) {
                inTransaction(live, migration, comparison);
                return new ProofResult.Proven("the embedded PostgreSQL");
            }
        }
        return inScratchDatabase(migration, comparison);
    }

    /** Proves a migration on the live database itself, in a transaction that is rolled back. */
    public ProofResult proveLive(Migration migration, Comparison comparison) throws SQLException {
        try (Connection live = server.open()) {
            inTransaction(live, migration, comparison);
        }
        return new ProofResult.Proven("the live database, rolled back");
    }

    private void inTransaction(Connection connection, Migration migration, Comparison comparison) throws SQLException {
        begin(connection);
        try {
            new Proof(connection, comparison).run(migration);
        } finally {
            connection.rollback();
        }
    }

    private ProofResult inScratchDatabase(Migration migration, Comparison comparison) throws SQLException {
        ScratchDatabase scratch;
        try {
            scratch = ScratchDatabase.create(server, scope.targetSchema());
        } catch (SQLException e) {
            return new ProofResult.NotProven("no scratch database could be had: " + e.getMessage());
        }
        try (scratch;
                Connection connection = scratch.open()) {
            return inScratch(connection, migration, comparison);
        }
    }

    private ProofResult inScratch(Connection scratch, Migration migration, Comparison comparison) throws SQLException {
        Schema start = comparison.current();
        List<Operation> build = SchemaDiffer.diff(Schema.empty(), start);
        boolean oneTransaction = LockShare.fits(build, scratch) && LockShare.fits(comparison.upgrade(), scratch);
        if (oneTransaction) {
            begin(scratch);
        } else {
            SearchPath.pin(scratch, scope.targetSchema());
        }
        DatabaseTarget target = new DatabaseTarget(scratch);
        try {
            build.forEach(target::apply);
            target.flush();
        } catch (AutogenException e) {
            return new ProofResult.NotProven("the schema cannot be copied: " + e.getMessage());
        }
        Proof proof = new Proof(scratch, comparison);
        List<Operation> left = proof.leftTo(start);
        if (!left.isEmpty()) {
            return new ProofResult.NotProven("a copy of the schema reads differently from the schema itself: "
                    + left.get(0).describe());
        }
        proof.run(migration);
        return new ProofResult.Proven("a scratch database");
    }

    private void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = '10min'");
        }
        SearchPath.pin(connection, scope.targetSchema());
    }
}
