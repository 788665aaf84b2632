package dev.autogen.generator.proof;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for a proof and runs it there: never on tables that hold somebody's rows.
 *
 * <p>On autogen's own server a small change is proven in a transaction that is rolled back; everything else in a scratch
 * database, built from the current schema and read back first.
 */
public final class Prover {

    private final Server server;

    /** Makes a prover for a server. */
    public Prover(Server server) {
        this.server = server;
    }

    /**
     * Proves a migration on a copy of the schema.
     *
     * @param comparison the difference it was written for
     * @throws AutogenException AG520 or AG521 if the migration fails
     */
    public ProofResult prove(Claim claim, Comparison comparison) throws SQLException {
        return claim.fitsOneTransaction() && server.disposable()
                ? inTransaction(claim, comparison, "the embedded PostgreSQL")
                : inScratchDatabase(claim, comparison);
    }

    /** Proves a migration on the live database itself, in a transaction that is rolled back. */
    public ProofResult proveLive(Claim claim, Comparison comparison) throws SQLException {
        return inTransaction(claim, comparison, "the live database, rolled back");
    }

    private ProofResult inTransaction(Claim claim, Comparison comparison, String where) throws SQLException {
        try (Connection connection = server.open()) {
            begin(connection, comparison.scope().targetSchema());
            try {
                return new ProofResult.Proven(where, new Proof(connection, comparison).run(claim));
            } finally {
                connection.rollback();
            }
        }
    }

    private ProofResult inScratchDatabase(Claim claim, Comparison comparison) throws SQLException {
        ScratchDatabase scratch;
        try {
            scratch = ScratchDatabase.create(server, comparison.scope().targetSchema());
        } catch (SQLException e) {
            return new ProofResult.NotProven("could not create a scratch database: " + e.getMessage());
        }
        try (scratch;
                Connection connection = scratch.open()) {
            return inScratch(connection, claim, comparison);
        }
    }

    private ProofResult inScratch(Connection scratch, Claim claim, Comparison comparison) throws SQLException {
        Schema start = comparison.current();
        List<Operation> build = new ArrayList<>(SchemaDiffer.diff(Schema.empty(), start));
        if (claim.fitsOneTransaction() && LockShare.fits(build, scratch)) {
            begin(scratch, comparison.scope().targetSchema());
        } else {
            SessionSettings.pin(scratch, comparison.scope().targetSchema());
        }
        DatabaseTarget target = new DatabaseTarget(scratch);
        try {
            build.removeAll(schemas(copied(scratch, build, comparison)));
            build.forEach(target::apply);
            target.flush();
        } catch (AutogenException e) {
            return new ProofResult.NotProven("could not copy the schema: " + e.getMessage());
        }
        Proof proof = new Proof(scratch, comparison);
        List<Operation> left = proof.leftTo(start);
        if (!left.isEmpty()) {
            return new ProofResult.NotProven("a copy of the schema differs from the schema itself: "
                    + left.get(0).describe());
        }
        return new ProofResult.Proven("a scratch database", proof.run(claim));
    }

    /** Copies what the schema and the change refer to and neither makes. */
    private List<Definition> copied(Connection scratch, List<Operation> build, Comparison comparison)
            throws SQLException {
        List<Operation> all = new ArrayList<>(build);
        all.addAll(comparison.upgrade());
        all.addAll(comparison.downgrade());
        return new ScratchDefinitions(server, comparison.scope().targetSchema()).copy(scratch, all);
    }

    private static List<Operation> schemas(List<Definition> copied) {
        return copied.stream()
                .filter(definition -> definition.kind() == DefinitionKind.SCHEMA)
                .<Operation>map(definition -> new CreateSchema(definition.name().name()))
                .toList();
    }

    static void begin(Connection connection, String targetSchema) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = '10min'");
        }
        SessionSettings.pin(connection, targetSchema);
    }
}
