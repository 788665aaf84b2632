package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
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
import dev.autogen.runtime.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The locks each operation takes on tables. Sequences, types and schemas have none that queries would wait for. */
final class LockRules implements OperationVisitor<List<Lock>> {

    private final Predicate<String> volatileDefault;

    LockRules(Predicate<String> volatileDefault) {
        this.volatileDefault = volatileDefault;
    }

    @Override
    public List<Lock> visit(CreateTable operation) {
        return operation
                .table()
                .constraintsOf(ForeignKey.class)
                .map(key -> new Lock(
                        key.referencedTable(),
                        LockMode.SHARE_ROW_EXCLUSIVE,
                        Work.BRIEF,
                        key.name().text()))
                .toList();
    }

    @Override
    public List<Lock> visit(DropTable operation) {
        List<Lock> locks = new ArrayList<>(List.of(TableLocks.brief(operation.name())));
        operation.was().ifPresent(table -> table.constraintsOf(ForeignKey.class)
                .map(key -> TableLocks.brief(key.referencedTable()))
                .forEach(locks::add));
        return locks;
    }

    @Override
    public List<Lock> visit(DropView operation) {
        return List.of(TableLocks.brief(operation.name()));
    }

    @Override
    public List<Lock> visit(CreateView operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(SetLogged operation) {
        return List.of(new Lock(
                operation.table(),
                LockMode.ACCESS_EXCLUSIVE,
                Work.REWRITE,
                operation.logged() ? "logged" : "unlogged"));
    }

    @Override
    public List<Lock> visit(ValidateConstraint operation) {
        return List.of(new Lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.SCAN, operation.name()));
    }

    @Override
    public List<Lock> visit(InvalidateConstraint operation) {
        return TableLocks.dropConstraint(operation.table(), Optional.of(operation.constraint()));
    }

    @Override
    public List<Lock> visit(RenameTable operation) {
        return List.of(TableLocks.brief(operation.table()));
    }

    @Override
    public List<Lock> visit(AddColumn operation) {
        return List.of(TableLocks.addColumn(operation.table(), operation.column(), volatileDefault));
    }

    @Override
    public List<Lock> visit(DropColumn operation) {
        return List.of(TableLocks.brief(operation.table()));
    }

    @Override
    public List<Lock> visit(RenameColumn operation) {
        return List.of(TableLocks.brief(operation.table()));
    }

    @Override
    public List<Lock> visit(AlterColumn operation) {
        return operation.changes().stream()
                .map(c -> TableLocks.alterColumn(operation.table(), operation.column(), operation.was(), c))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Lock> visit(AddConstraint operation) {
        return TableLocks.addConstraint(operation.table(), operation.constraint());
    }

    @Override
    public List<Lock> visit(DropConstraint operation) {
        return TableLocks.dropConstraint(operation.table(), operation.was());
    }

    @Override
    public List<Lock> visit(RenameConstraint operation) {
        return List.of(TableLocks.brief(operation.table()));
    }

    @Override
    public List<Lock> visit(CreateIndex operation) {
        LockMode mode = operation.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        return List.of(new Lock(
                operation.table(), mode, Work.BUILD, operation.index().name().text()));
    }

    @Override
    public List<Lock> visit(DropIndex operation) {
        return operation.concurrently()
                ? List.of()
                : operation.was().map(was -> TableLocks.brief(was.table())).stream()
                        .toList();
    }

    @Override
    public List<Lock> visit(RenameSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(Backfill operation) {
        return List.of(new Lock(operation.table(), LockMode.ROW_EXCLUSIVE, Work.BATCHES, "backfill"));
    }

    @Override
    public List<Lock> visit(FillColumn operation) {
        return List.of(TableLocks.fill(operation.table(), operation.column()));
    }

    @Override
    public List<Lock> visit(Decision operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(WriteRows operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(ReplaceValue operation) {
        return List.of(TableLocks.fill(operation.table(), operation.column()));
    }

    @Override
    public List<Lock> visit(RenameIndex operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(SetComment operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(DropSchema operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(DropEnum operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(AlterEnum operation) {
        return TypeHazards.locks(operation);
    }

    @Override
    public List<Lock> visit(CreateComposite operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(DropComposite operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(AlterComposite operation) {
        return TypeHazards.locks(operation);
    }

    @Override
    public List<Lock> visit(CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(DropSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> visit(ExecuteSql operation) {
        return List.of();
    }
}
