package dev.autogen.generator.squash;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.proof.ScratchRun;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one migration in the place of a range, run up, down and up again among the others in a scratch database.
 *
 * @param server where
 * @param targetSchema the schema whose name is left out
 * @param ends what the range leads from and to
 * @param raw what became of its raw SQL
 */
public record SquashTrial(Server server, String targetSchema, Squash.Ends ends, RawSteps raw) {

    /**
     * Runs it and compares with what the range made.
     *
     * @param migrations the migrations with the one in the place of the range
     * @param starts the ids of what it follows and needs
     * @return what was seen, for a person
     * @throws AutogenException AG581 if anything fails or differs
     */
    public String run(Migrations migrations, List<String> starts, RevisionInfo one) throws SQLException {
        try (ScratchRun scratch = ScratchRun.begin(server, targetSchema, migrations)) {
            starts.forEach(start ->
                    step("upgrade to " + start, () -> scratch.migrator().upgrade(start)));
            step("upgrade", () -> scratch.migrator().upgrade(one.id()));
            compare("upgrade", scratch, ends.after().schema());
            compareTheRest(scratch);
            String down = "not down, since it cannot be reverted";
            if (one.irreversible().isEmpty()) {
                String before = one.parents().isEmpty()
                        ? one.id() + "-1"
                        : one.parents().get(0);
                step("downgrade", () -> scratch.migrator().downgrade(before));
                compare("downgrade", scratch, ends.before().schema());
                down = "and down";
            }
            step("upgrade to the heads", () -> scratch.migrator().upgrade("heads"));
            return "proven the same as the range, up " + down;
        }
    }

    private static void compare(String after, ScratchRun scratch, Schema goal) throws SQLException {
        List<String> left =
                scratch.leftTo(goal).stream().map(Operation::describe).toList();
        if (!left.isEmpty()) {
            throw failed("after its " + after + " this difference remains:", left);
        }
    }

    /** What is no part of a schema, triggers and functions and rows, comes from raw SQL alone. */
    private void compareTheRest(ScratchRun scratch) throws SQLException {
        Catalog reached = scratch.read();
        List<String> missing = new ArrayList<>(described(ends.after()));
        missing.removeAll(described(reached));
        List<String> rows = RowCounts.of(scratch, reached.schema());
        if (raw != RawSteps.OMIT && !missing.isEmpty()) {
            throw failed("it does not create what the raw SQL of the range creates:", missing);
        } else if (raw != RawSteps.OMIT && !rows.equals(ends.rows())) {
            throw failed("it leaves " + rows + " rows where the range leaves " + ends.rows(), List.of());
        }
    }

    private static List<String> described(Catalog catalog) {
        return catalog.leftAlone().stream().map(LeftAlone::describe).toList();
    }

    private static void step(String what, Runnable run) {
        try {
            run.run();
        } catch (AutogenException e) {
            AutogenException failure = failed("its " + what + " fails: " + e.getMessage(), List.of());
            failure.initCause(e);
            throw failure;
        }
    }

    private static AutogenException failed(String how, List<String> lines) {
        String listed = lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
        return new AutogenException(
                "AG581",
                "The squashed migration does not do the same as the range: " + how + listed
                        + "\nNothing was changed. Squash a shorter range without the revision that causes the difference.");
    }
}
