package dev.autogen.generator.proof;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * One run of a migration up and down, on a connection whose schema may be changed.
 *
 * <p>Whether that is undone by a rollback or thrown away with its database is the caller's business.
 */
final class Proof {

    private final Connection connection;
    private final Comparison comparison;
    private final List<String> left = new ArrayList<>();

    Proof(Connection connection, Comparison comparison) {
        this.connection = connection;
        this.comparison = comparison;
    }

    /**
     * Runs the migration up and down and compares.
     *
     * @return what is left to do, of a migration that need not do all
     * @throws AutogenException AG520 if an operation fails, AG521 if something is left to do that must not be
     */
    List<String> run(Claim claim) {
        apply(connection, claim.migration(), Migration::upgrade, "upgrade");
        expect(comparison.desired(), "the upgrade", claim.complete());
        apply(connection, claim.migration(), Migration::downgrade, "downgrade");
        expect(comparison.current(), "the downgrade", claim.complete());
        return left;
    }

    /** Runs a migration in one direction. */
    static void apply(
            Connection connection, Migration migration, BiConsumer<Migration, Operations> direction, String name) {
        Operations op = new Operations(new DatabaseTarget(connection));
        try {
            direction.accept(migration, op);
            op.end();
        } catch (AutogenException e) {
            throw new AutogenException(
                    "AG520",
                    "The new migration failed its proof in " + name + ": " + e.getMessage()
                            + "\nNothing was written. Use --no-verify to write it anyway and fix it yourself.",
                    e);
        }
    }

    private void expect(Schema goal, String after, boolean complete) {
        List<Operation> open = leftTo(goal);
        if (!complete) {
            open.forEach(operation -> left.add("after " + after + ": " + operation.describe()));
        } else if (!open.isEmpty()) {
            String lines = open.stream().map(o -> "  " + o.describe()).collect(Collectors.joining("\n"));
            throw new AutogenException(
                    "AG521",
                    "The new migration failed its proof: after " + after + " this difference remains:\n" + lines
                            + "\nNothing was written. Use --no-verify to write it anyway and fix it yourself.");
        }
    }

    /** An index is made valid or not at all. */
    private static Schema withValidIndexes(Schema schema) {
        return schema.withTables(NamedSet.of(schema.tables().stream()
                .map(table -> table.withIndexes(table.indexes().stream()
                        .map(index -> index.withValid(true))
                        .toList()))
                .toList()));
    }

    /** Returns what would have to be done for the schema to be the given one. */
    List<Operation> leftTo(Schema goal) {
        CatalogScope scope = comparison.scope();
        Schema reached = comparison.ours(new CatalogReader()
                .read(connection, scope)
                .withPartitioned(table -> comparison.desired().tables().contains(table)
                        || comparison.current().tables().contains(table))
                .schema());
        Schema canonical = new PostgresCanonicalizer(connection, scope.targetSchema(), TextOrigin.UNKNOWN)
                .canonicalize(withValidIndexes(goal), reached);
        return SchemaDiffer.diff(reached, canonical);
    }
}
