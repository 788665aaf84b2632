package dev.autogen.generator.online;

import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Creates and drops indexes CONCURRENTLY: writers go on while an index is built. */
final class ConcurrentIndexes implements OnlineRule {

    @Override
    public Optional<List<Operation>> rewrite(Operation operation, LiveTables tables) {
        if (operation instanceof CreateIndex create && !create.concurrently() && tables.isPlain(create.table())) {
            return Optional.of(List.of(new CreateIndex(create.table(), create.index(), true)));
        }
        if (operation instanceof DropIndex drop
                && !drop.concurrently()
                && drop.was().filter(was -> tables.isPlain(was.table())).isPresent()) {
            return Optional.of(List.of(new DropIndex(drop.name(), true, drop.was())));
        }
        return Optional.empty();
    }
}
