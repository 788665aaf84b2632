package dev.autogen.generator.proof;

import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.definition.DefinitionReader;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The proof of a migration that makes a whole database again: a scratch database that ran it holds the same. */
public final class ReproductionProof {

    private static final int MOST_LINES = 20;

    private final Server server;
    private final CatalogScope scope;
    private final Set<String> expected;

    /**
     * Makes a proof.
     *
     * @param expected the definitions that the scratch database must have in the end
     */
    public ReproductionProof(Server server, CatalogScope scope, Set<String> expected) {
        this.server = server;
        this.scope = scope;
        this.expected = expected;
    }

    /**
     * Runs the migration up and down.
     *
     * @throws AutogenException AG520 if it fails, AG412 if the databases differ
     */
    public ProofResult prove(Claim claim) throws SQLException {
        ScratchDatabase scratch;
        try {
            scratch = ScratchDatabase.create(server, scope.targetSchema());
        } catch (SQLException e) {
            return new ProofResult.NotProven("could not create a scratch database: " + e.getMessage());
        }
        try (scratch;
                Connection connection = scratch.open()) {
            if (claim.fitsOneTransaction()) {
                Prover.begin(connection, scope.targetSchema());
            } else {
                SessionSettings.pin(connection, scope.targetSchema());
            }
            return run(claim, connection);
        }
    }

    private ProofResult run(Claim claim, Connection scratch) throws SQLException {
        Proof.apply(scratch, claim.migration(), Migration::upgrade, "upgrade");
        List<String> left = new ArrayList<>(differences("the upgrade", claim, expected, lines(scratch, d -> true)));
        Proof.apply(scratch, claim.migration(), Migration::downgrade, "downgrade");
        left.addAll(differences("the downgrade", claim, Set.of(), lines(scratch, ReproductionProof::goesAway)));
        return new ProofResult.Proven("a scratch database", left);
    }

    /** Extensions and schemas may have been there before. */
    private static boolean goesAway(Definition definition) {
        return definition.kind() != DefinitionKind.EXTENSION && definition.kind() != DefinitionKind.SCHEMA;
    }

    private Set<String> lines(Connection scratch, Predicate<Definition> which) throws SQLException {
        return new DefinitionReader(scratch)
                .read(scope).all().stream()
                        .filter(which)
                        .map(Definition::line)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> differences(String after, Claim claim, Set<String> goal, Set<String> reached) {
        List<String> lines = new ArrayList<>();
        goal.stream().filter(line -> !reached.contains(line)).forEach(line -> lines.add("lacks " + line));
        reached.stream().filter(line -> !goal.contains(line)).forEach(line -> lines.add("has " + line));
        if (lines.isEmpty() || !claim.complete()) {
            return lines.stream()
                    .map(line -> "after " + after + " the copy " + line)
                    .toList();
        }
        throw new AutogenException(
                "AG412",
                "The baseline failed its proof: after " + after + " the scratch database\n  "
                        + lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n  "))
                        + (lines.size() > MOST_LINES ? "\n  and " + (lines.size() - MOST_LINES) + " more" : "")
                        + "\nNothing was written. Use --no-verify to write it anyway and fix it yourself, or --model-only"
                        + " for a baseline of what the entities describe.");
    }
}
