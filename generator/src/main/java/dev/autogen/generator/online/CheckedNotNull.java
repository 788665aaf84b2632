package dev.autogen.generator.online;

import dev.autogen.generator.naming.NameLength;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.CheckConstraint;
import java.util.List;
import java.util.Optional;

/** Sets NOT NULL behind a validated check: PostgreSQL then trusts the check and does not read the table. */
final class CheckedNotNull implements OnlineRule {

    @Override
    public Optional<List<Operation>> rewrite(Operation operation, LiveTables tables) {
        if (!(operation instanceof AlterColumn alter) || !tables.isLive(alter.table()) || !setsNotNull(alter)) {
            return Optional.empty();
        }
        String name = NameLength.fit("ck_" + alter.table().name() + "_" + alter.column() + "_not_null");
        CheckConstraint check = CheckConstraint.of(
                        ObjectName.chosen(name), Identifiers.quote(alter.column()) + " IS NOT NULL")
                .notValid();
        return Optional.of(List.of(
                new AddConstraint(alter.table(), check),
                new ValidateConstraint(alter.table(), name, Optional.of(check)),
                alter,
                new DropConstraint(alter.table(), name, Optional.of(check.withValidated()))));
    }

    /** A new type rewrites the table anyway. */
    private static boolean setsNotNull(AlterColumn alter) {
        return alter.changes().contains(new ColumnChange.Nullability(false))
                && alter.changes().stream().noneMatch(ColumnChange.Type.class::isInstance);
    }
}
