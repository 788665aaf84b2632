package dev.autogen.generator.online;

import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Validity;
import java.util.List;
import java.util.Optional;

/** Adds foreign keys and checks NOT VALID, and validates them in a transaction of its own, which lets writers go on. */
final class LateValidation implements OnlineRule {

    @Override
    public Optional<List<Operation>> rewrite(Operation operation, LiveTables tables) {
        if (!(operation instanceof AddConstraint add) || !tables.isLive(add.table())) {
            return Optional.empty();
        }
        Constraint open = Validity.opened(add.constraint());
        if (open.equals(add.constraint()) || !possible(add, tables)) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                new AddConstraint(add.table(), open),
                new ValidateConstraint(add.table(), open.name().text(), Optional.of(open))));
    }

    /** Before version 18, PostgreSQL has no foreign key NOT VALID on a partitioned table. */
    private static boolean possible(AddConstraint add, LiveTables tables) {
        return !(add.constraint() instanceof ForeignKey) || tables.isPlain(add.table());
    }
}
