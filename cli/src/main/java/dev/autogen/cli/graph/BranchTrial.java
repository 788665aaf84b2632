package dev.autogen.cli.graph;

import dev.autogen.generator.proof.ScratchRun;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A branch in its new place, run up, down and up again in a scratch database.
 *
 * @param server where
 * @param targetSchema the schema whose name is left out
 */
public record BranchTrial(Server server, String targetSchema) {

    /**
     * Runs all migrations, those of the branch back as well, and returns what was seen, for a person.
     *
     * @param migrations the migrations in their new places
     * @throws AutogenException AG144 if one fails, or the way back does not end where the way up began
     */
    public String run(Migrations migrations, RebasePlan plan) throws SQLException {
        try (ScratchRun scratch = ScratchRun.begin(server, targetSchema, migrations)) {
            String onto = plan.onto().id();
            move(plan, "upgrade to " + onto, () -> scratch.migrator().upgrade(onto));
            Schema before = scratch.read().schema();
            move(plan, "upgrade", () -> scratch.migrator().upgrade("heads"));
            Optional<RevisionInfo> oneWay = migrations.graph().inOrder(plan.concerned()).stream()
                    .filter(revision -> revision.irreversible().isPresent())
                    .findFirst();
            if (oneWay.isPresent()) {
                return "proven for the upgrade from base only: " + oneWay.get() + " cannot be reverted";
            }
            move(plan, "downgrade", () -> scratch.migrator().downgrade(onto));
            same(plan, scratch.leftTo(before));
            move(plan, "second upgrade", () -> scratch.migrator().upgrade("heads"));
            return "proven from base to head, back to " + onto + " and up again";
        }
    }

    private static void same(RebasePlan plan, List<Operation> left) {
        if (!left.isEmpty()) {
            String lines = left.stream().map(o -> "  " + o.describe()).collect(Collectors.joining("\n"));
            throw failed(plan, "after the downgrade to " + plan.onto().id() + " this difference remains:\n" + lines);
        }
    }

    private static void move(RebasePlan plan, String what, Runnable step) {
        try {
            step.run();
        } catch (AutogenException e) {
            AutogenException failure = failed(plan, "in the " + what + ": " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    private static AutogenException failed(RebasePlan plan, String how) {
        return new AutogenException(
                "AG144",
                "The branch of " + plan.head() + " does not work behind " + plan.onto() + ", " + how
                        + "\nNothing was changed. Fix that migration and rebase again, or join the heads: autogen"
                        + " merge.");
    }
}
