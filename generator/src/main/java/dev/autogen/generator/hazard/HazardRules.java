package dev.autogen.generator.hazard;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.OperationVisitor;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The hazards of each operation on a table that is there already. */
final class HazardRules implements OperationVisitor<List<Hazard>> {

    private final Predicate<String> volatileDefault;
    private final Set<ColumnReference> kept;

    /**
     * Makes rules.
     *
     * @param kept the columns whose values are elsewhere when they or their tables are dropped
     */
    HazardRules(Predicate<String> volatileDefault, Set<ColumnReference> kept) {
        this.volatileDefault = volatileDefault;
        this.kept = Set.copyOf(kept);
    }

    @Override
    public List<Hazard> visit(DropTable operation) {
        List<String> columns = operation.was().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .toList();
        List<String> lost =
                columns.stream().filter(c -> !isKept(operation.name(), c)).toList();
        String what = lost.size() == columns.size()
                ? "its rows"
                : "the values of " + String.join(", ", lost) + "; its other columns are copied elsewhere";
        return lost.isEmpty() && !columns.isEmpty()
                ? List.of()
                : one(HazardKind.DROP_TABLE, operation.name(), "drops table " + operation.name() + " with " + what);
    }

    @Override
    public List<Hazard> visit(DropColumn operation) {
        boolean computed =
                operation.was().filter(was -> was.generated().isPresent()).isPresent();
        return computed || isKept(operation.table(), operation.column())
                ? List.of()
                : one(
                        HazardKind.DROP_COLUMN,
                        operation.table(),
                        "drops column " + operation.table() + "." + operation.column() + " with its values");
    }

    private boolean isKept(QualifiedName table, String column) {
        return kept.contains(new ColumnReference(table, column));
    }

    @Override
    public List<Hazard> visit(DropSequence operation) {
        return one(
                HazardKind.DROP_SEQUENCE,
                operation.name(),
                "drops sequence " + operation.name() + " with its current value");
    }

    @Override
    public List<Hazard> visit(DropEnum operation) {
        return one(HazardKind.DROP_ENUM, operation.name(), "drops enum type " + operation.name());
    }

    @Override
    public List<Hazard> visit(AlterEnum operation) {
        return TypeHazards.of(operation);
    }

    @Override
    public List<Hazard> visit(DropSchema operation) {
        return one(
                HazardKind.DROP_SCHEMA,
                operation.name(),
                "drops schema " + operation.name() + ", which must hold nothing else by then");
    }

    @Override
    public List<Hazard> visit(AddColumn operation) {
        return ColumnHazards.added(operation.table(), operation.column(), volatileDefault);
    }

    @Override
    public List<Hazard> visit(AlterColumn operation) {
        return ColumnHazards.altered(operation);
    }

    @Override
    public List<Hazard> visit(AddConstraint operation) {
        return ConstraintHazards.added(operation.table(), operation.constraint());
    }

    @Override
    public List<Hazard> visit(CreateIndex operation) {
        return operation.concurrently()
                ? List.of()
                : one(
                        HazardKind.BLOCKING_INDEX,
                        operation.table(),
                        "prevents writes to " + operation.table() + " while "
                                + operation.index().name() + " builds");
    }

    @Override
    public List<Hazard> visit(RenameTable operation) {
        return renamed(operation.table(), "table " + operation.table());
    }

    @Override
    public List<Hazard> visit(RenameColumn operation) {
        return renamed(operation.table(), "column " + operation.table() + "." + operation.column());
    }

    @Override
    public List<Hazard> visit(DropView operation) {
        return one(
                HazardKind.DROP_VIEW,
                operation.name(),
                "drops view " + operation.name() + ", which older versions of the application still read");
    }

    @Override
    public List<Hazard> visit(SetLogged operation) {
        return one(
                HazardKind.SET_LOGGED,
                operation.table(),
                "rewrites all of " + operation.table() + " and prevents all access to it meanwhile");
    }

    @Override
    public List<Hazard> visit(ValidateConstraint operation) {
        return one(
                HazardKind.VALIDATE_CONSTRAINT,
                operation.table(),
                "fails if a row of " + operation.table() + " does not satisfy " + operation.name());
    }

    @Override
    public List<Hazard> visit(ExecuteSql operation) {
        return one(HazardKind.RAW_SQL, "", "raw SQL, which autogen cannot check");
    }

    @Override
    public List<Hazard> visit(CreateView operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(InvalidateConstraint operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(CreateComposite operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(DropComposite operation) {
        return one(HazardKind.DROP_ENUM, operation.name(), "drops composite type " + operation.name());
    }

    @Override
    public List<Hazard> visit(AlterComposite operation) {
        return TypeHazards.of(operation);
    }

    @Override
    public List<Hazard> visit(CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(CreateTable operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(DropConstraint operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(RenameConstraint operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(DropIndex operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(RenameSequence operation) {
        return renamed(operation.name(), "sequence " + operation.name());
    }

    @Override
    public List<Hazard> visit(Backfill operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(Decision operation) {
        return one(
                HazardKind.UNDECIDED,
                operation.table().toString(),
                operation.question() + " The upgrade refuses to run on its rows until op.decide is replaced");
    }

    @Override
    public List<Hazard> visit(FillColumn operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(WriteRows operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(ReplaceValue operation) {
        String where = operation.table() + "." + operation.column();
        return operation.merges()
                ? List.of(TypeHazards.merged(where, operation.value(), operation.newValue()))
                : List.of();
    }

    @Override
    public List<Hazard> visit(RenameIndex operation) {
        return List.of();
    }

    @Override
    public List<Hazard> visit(SetComment operation) {
        return List.of();
    }

    private static List<Hazard> renamed(Object table, String what) {
        return one(HazardKind.RENAME, table, "renames " + what + ", which older versions of the application still use");
    }

    private static List<Hazard> one(HazardKind kind, Object object, String text) {
        return List.of(new Hazard(kind, object.toString(), text));
    }
}
