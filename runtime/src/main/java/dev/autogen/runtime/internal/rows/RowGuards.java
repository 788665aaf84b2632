package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.internal.step.LateGuards;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guards of operations that are to run one after the other.
 *
 * <p>A guard looks at the rows as they are before the first of them. So there is none over what an earlier operation
 * makes or writes to; there the server refuses the operation itself, and {@link LateGuards} tell of which rows.
 */
public final class RowGuards {

    private static final ColumnChange NOT_NULL = new ColumnChange.Nullability(false);

    private final ColumnTypes types;
    private final RowsBefore before;
    private final KeyGuards keys;
    private final List<RowGuard> guards = new ArrayList<>();

    private RowGuards(ColumnTypes types) {
        this.types = types;
        this.before = new RowsBefore(types);
        this.keys = new KeyGuards(before, types);
    }

    /** Returns the guards, in the order of the operations; {@code types} tells what columns are now. */
    public static List<RowGuard> of(List<Operation> operations, ColumnTypes types) {
        RowGuards guards = new RowGuards(types);
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql) {
                break;
            }
            guards.guard(operation);
            if (operation instanceof WriteRows copy) {
                KindGuard.of(copy, operations, guards.before).forEach(guards::add);
            }
            guards.before.note(operation);
            guards.keys.note(operation);
            guards.afterwards(operation);
        }
        return guards.guards;
    }

    /** Tells whether there are guards for such an operation at all. */
    public static boolean mayGuard(Operation operation) {
        return operation instanceof AlterColumn
                || operation instanceof AddConstraint
                || operation instanceof CreateIndex
                || operation instanceof AddColumn
                || operation instanceof FillColumn
                || operation instanceof ReplaceValue
                || (operation instanceof AlterEnum alter && alter.change().remakes())
                || (operation instanceof AlterComposite composite
                        && composite.change().remakes());
    }

    private void guard(Operation operation) {
        if (operation instanceof AlterColumn alter && before.has(alter.table(), List.of(alter.column()))) {
            altered(alter);
        } else if (operation instanceof AddConstraint add && before.has(add.table())) {
            add(at(add.table()).of(add.constraint()));
        } else if (operation instanceof CreateIndex create && before.has(create.table())) {
            add(at(create.table()).of(create.index()));
        } else if (operation instanceof AddColumn add && before.has(add.table())) {
            add(at(add.table()).newColumn(add.column()));
        } else if (operation instanceof FillColumn fill
                && before.has(fill.table())
                && before.now(fill.table()).equals(fill.table())) {
            boolean partly = before.isSame(fill.table(), List.of(fill.column()));
            FillGuard.of(fill, partly).filter(g -> isThere(fill)).ifPresent(this::add);
            OneKindGuard.of(fill, before).ifPresent(this::add);
        } else if (operation instanceof AlterEnum alter) {
            new ValueGuards(before, types).of(alter).forEach(this::add);
        } else if (operation instanceof AlterComposite alter) {
            new CompositeGuards(before, types).of(alter).forEach(this::add);
        }
    }

    /** The columns that a fill reads of its own table must be those of now. */
    private boolean isThere(FillColumn fill) {
        boolean source = FillGuard.source(fill)
                .filter(table -> before.has(table) && before.now(table).equals(table))
                .isPresent();
        return source
                && SqlWords.in(fill.expression()).stream()
                        .filter(word -> !word.equals(fill.column()))
                        .allMatch(word -> before.isSame(fill.table(), List.of(word)));
    }

    /** Asks what becomes of values: whether they are there, and no two the same, where that must be. */
    private void afterwards(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            alter.changes().stream()
                    .filter(ColumnChange.Type.class::isInstance)
                    .map(ColumnChange.Type.class::cast)
                    .filter(type -> before.has(alter.table(), List.of(alter.column())))
                    .forEach(type -> converted(alter, type));
        } else if (operation instanceof ReplaceValue replace && replace.merges()) {
            merged(new ColumnReference(replace.table(), replace.column()));
        } else if (operation instanceof AlterEnum alter && alter.change() instanceof EnumChange.MergeValue merge) {
            for (ColumnTypes.Holding held : types.holding(alter.name())) {
                before.later(held.column()).filter(later -> !held.many()).ifPresent(later -> {
                    before.replaced(later, "::text", merge.value(), merge.into());
                    merged(later);
                });
            }
        }
    }

    private void converted(AlterColumn alter, ColumnChange.Type type) {
        QualifiedName now = before.now(alter.table());
        Optional<String> name = before.origin(alter.table(), alter.column());
        if (isComputed(alter, type)
                && (alter.changes().contains(NOT_NULL)
                        || name.filter(column -> types.isNotNull(now, column)).isPresent())) {
            add(at(alter.table()).notNull(alter.column()));
        }
        name.flatMap(column -> types.of(now, column))
                .filter(from -> !TypeGuard.keepsApart(from, type))
                .ifPresent(from -> merged(new ColumnReference(alter.table(), alter.column())));
    }

    private void merged(ColumnReference column) {
        before.origin(column.table(), column.column())
                .ifPresent(name -> keys.of(before.now(column.table()), name).forEach(this::add));
    }

    /** A cast makes NULL of NULL alone; another expression may make it of any value. */
    private static boolean isComputed(AlterColumn alter, ColumnChange.Type type) {
        String name = Identifiers.quote(alter.column());
        return type.using().filter(using -> !using.startsWith(name + "::")).isPresent();
    }

    private ConstraintGuards at(QualifiedName table) {
        return new ConstraintGuards(before, table);
    }

    private void altered(AlterColumn alter) {
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.Type type) {
                before.type(alter.table(), alter.column())
                        .flatMap(from -> TypeGuard.of(alter, type, from, types, before.types()))
                        .map(misfit -> misfits(alter, type, misfit))
                        .ifPresent(this::add);
            } else if (change.equals(NOT_NULL)) {
                add(at(alter.table()).notNull(alter.column()));
            }
        }
    }

    private RowGuard misfits(AlterColumn alter, ColumnChange.Type type, String misfit) {
        return new RowGuard(
                ConstraintGuards.name(before.now(alter.table())),
                "type " + type.type() + " of column \"" + alter.column() + "\""
                        + (misfit.contains(" AT TIME ZONE ")
                                ? " (the time zone skips that hour, or has it twice)"
                                : ""),
                before.rows(alter.table(), List.of(alter.column()), misfit));
    }

    private void add(Optional<RowGuard> guard) {
        guard.filter(g -> !before.types().isCastTo(g.offenders())).ifPresent(this::add);
    }

    private void add(RowGuard guard) {
        guards.add(before.converts() ? guard.ofConverted() : guard);
    }
}
