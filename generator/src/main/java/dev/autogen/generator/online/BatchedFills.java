package dev.autogen.generator.online;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Fills rows a batch at a time: no transaction holds the locks of all rows. */
final class BatchedFills implements OnlineRule {

    @Override
    public Optional<List<Operation>> rewrite(Operation operation, LiveTables tables) {
        if (!(operation instanceof FillColumn fill) || !tables.hasKey(fill.table())) {
            return Optional.empty();
        }
        return Optional.of(List.of(new Backfill(
                fill.table(),
                List.of(new Backfill.Assignment(fill.column(), fill.expression())),
                Optional.of(Identifiers.quote(fill.column()) + " IS NULL"),
                Backfill.Pace.DEFAULT)));
    }
}
