package dev.autogen.generator.online;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same migration in forms that do not block the application, each step committed alone. */
public final class OnlineForms {

    private static final List<OnlineRule> RULES =
            List.of(new ConcurrentIndexes(), new LateValidation(), new CheckedNotNull(), new BatchedFills());

    private OnlineForms() {}

    /** Rewrites both directions; a migration that blocks nobody stays in one transaction. */
    public static MigrationScript of(MigrationScript script, Schema before, Schema after) {
        List<Operation> upgrade = of(script.upgrade(), before, after);
        List<Operation> downgrade = of(script.downgrade(), after, before);
        if (upgrade.equals(script.upgrade()) && downgrade.equals(script.downgrade())) {
            return script;
        }
        return script.withOperations(upgrade, downgrade)
                .withOptions(script.options().transactional(false))
                .withNote("Each operation commits alone, so that the application goes on meanwhile; a run that was"
                        + " stopped goes on where it stopped.");
    }

    /** Rewrites operations that lead from one schema to another. */
    static List<Operation> of(List<Operation> operations, Schema before, Schema after) {
        LiveTables tables = new LiveTables(operations, before, after);
        List<Operation> online = new ArrayList<>();
        for (Operation operation : operations) {
            online.addAll(RULES.stream()
                    .map(rule -> rule.rewrite(operation, tables))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(List.of(operation)));
        }
        return online;
    }
}
