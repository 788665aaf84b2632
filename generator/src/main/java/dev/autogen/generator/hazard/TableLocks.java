package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The locks that adding or changing a part of a table takes. */
final class TableLocks {

    private TableLocks() {}

    static Lock addColumn(QualifiedName table, Column column, Predicate<String> volatileDefault) {
        Optional<String> why = rewriteOf(column, volatileDefault);
        return new Lock(
                table,
                LockMode.ACCESS_EXCLUSIVE,
                why.isPresent() ? Work.REWRITE : Work.NO_REWRITE,
                why.map(w -> w + " of " + column.name()).orElse(""));
    }

    private static Optional<String> rewriteOf(Column column, Predicate<String> volatileDefault) {
        if (column.identityDefinition().isPresent()) {
            return Optional.of("identity");
        } else if (column.generated().filter(g -> g.stored()).isPresent()) {
            return Optional.of("stored value");
        }
        return column.defaultValue().filter(volatileDefault).map(d -> "volatile default");
    }

    static Optional<Lock> alterColumn(QualifiedName table, String column, Optional<Column> was, ColumnChange change) {
        if (change instanceof ColumnChange.SetComment) {
            return Optional.empty();
        }
        Work work = Work.BRIEF;
        String what = "";
        if (change instanceof ColumnChange.Type type) {
            boolean rewrites = was.map(w -> new TypeChange(w.type(), type.type(), type.using(), column).rewrites())
                    .orElse(true);
            work = rewrites ? Work.REWRITE : Work.NO_REWRITE;
            what = "type of " + column;
        } else if (change instanceof ColumnChange.Nullability nullability && !nullability.nullable()) {
            work = Work.SCAN;
            what = "not null of " + column;
        }
        return Optional.of(new Lock(table, LockMode.ACCESS_EXCLUSIVE, work, what));
    }

    static List<Lock> addConstraint(QualifiedName table, Constraint constraint) {
        String name = constraint.name().text();
        if (constraint instanceof ForeignKey key) {
            Work work = key.validated() ? Work.SCAN : Work.BRIEF;
            return List.of(
                    new Lock(table, LockMode.SHARE_ROW_EXCLUSIVE, work, name),
                    new Lock(key.referencedTable(), LockMode.SHARE_ROW_EXCLUSIVE, work, name));
        } else if (constraint instanceof CheckConstraint check) {
            Work work = check.validated() ? Work.SCAN : Work.BRIEF;
            return List.of(new Lock(table, LockMode.ACCESS_EXCLUSIVE, work, name));
        }
        return List.of(new Lock(table, LockMode.ACCESS_EXCLUSIVE, Work.BUILD, name));
    }

    static List<Lock> dropConstraint(QualifiedName table, Optional<Constraint> was) {
        Lock own = brief(table);
        return was.filter(ForeignKey.class::isInstance)
                .map(key -> List.of(own, brief(((ForeignKey) key).referencedTable())))
                .orElse(List.of(own));
    }

    static Lock fill(QualifiedName table, String column) {
        return new Lock(table, LockMode.ROW_EXCLUSIVE, Work.FILL, table + "." + column);
    }

    static Lock brief(QualifiedName table) {
        return new Lock(table, LockMode.ACCESS_EXCLUSIVE, Work.BRIEF, "");
    }
}
