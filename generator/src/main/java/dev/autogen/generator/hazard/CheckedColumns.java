package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.CheckConstraint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The columns that a validated check forbids NULL: PostgreSQL reads no row to set them NOT NULL. */
final class CheckedColumns {

    private record Part(QualifiedName table, String text) {}

    private final Map<Part, String> open = new HashMap<>();
    private final Set<Part> checked = new HashSet<>();

    void follow(Operation operation) {
        if (operation instanceof AddConstraint add && add.constraint() instanceof CheckConstraint check) {
            open.put(new Part(add.table(), check.name().text()), check.expression());
        } else if (operation instanceof ValidateConstraint validate) {
            String expression = open.get(new Part(validate.table(), validate.name()));
            if (expression != null) {
                checked.add(new Part(validate.table(), expression));
            }
        }
    }

    /** Returns the lock, with no scan where a check spares it. */
    Lock without(Lock lock) {
        boolean spared = lock.work() == Work.SCAN
                && lock.mode() == LockMode.ACCESS_EXCLUSIVE
                && lock.what().startsWith("not null of ")
                && has(lock.table(), lock.what().substring("not null of ".length()));
        return spared ? new Lock(lock.table(), lock.mode(), Work.BRIEF, "") : lock;
    }

    /** Tells whether a check has taken the danger out of NOT NULL. */
    boolean settles(Operation operation, Hazard hazard) {
        return hazard.kind() == HazardKind.SET_NOT_NULL
                && operation instanceof AlterColumn alter
                && has(alter.table(), alter.column());
    }

    private boolean has(QualifiedName table, String column) {
        return checked.contains(new Part(table, Identifiers.quote(column) + " IS NOT NULL"));
    }
}
